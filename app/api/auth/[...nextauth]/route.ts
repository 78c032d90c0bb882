// next-auth's own addresses, and of them those alone that the desk asks.
import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth/options";
import { answerSignIn } from "@/lib/web/routes/sign-in-route";

const handler: Handler = (request, context) => NextAuth(authOptions())(request, context);

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * Answers 404 at every other address and to any query: next-auth has pages of its own there, takes
 * entries for the server's log from anybody, and fails on what it cannot read.
 */
function only(handler: Handler, ...addresses: string[]): Handler {
  return async (request, context) => {
    const { nextauth } = await context.params;
    const isAsked = addresses.includes(nextauth.join("/")) && new URL(request.url).search === "";
    return isAsked ? handler(request, context) : new Response(null, { status: 404 });
  };
}

export const GET = only(handler, "csrf", "session");
export const POST = only(
  (request, context) => answerSignIn(request, () => handler(request, context)),
  "callback/credentials",
);
