// Only those addresses of next-auth that the desk uses.
import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth/options";
import { answerSignIn } from "@/lib/web/routes/sign-in-route";

const handler: Handler = (request, context) => NextAuth(authOptions())(request, context);

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * 404 elsewhere and for any query: there next-auth has pages of its own, logs what anybody sends, and fails on what it
 * cannot read.
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
  (request, context) => answerSignIn(() => handler(request, context)),
  "callback/credentials",
);
