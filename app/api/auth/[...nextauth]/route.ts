// Only those addresses of next-auth that browsers use.
import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth/options";
import { answerSignIn } from "@/lib/web/routes/sign-in-route";
import { ssoId } from "@/lib/web/auth/sso-provider";
import { answerSso } from "@/lib/web/routes/sso-route";

const handler: Handler = (request, context) => NextAuth(authOptions())(request, context);

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const fromProvider = `callback/${ssoId}`;

/**
 * 404 elsewhere and for any query but the provider's: there next-auth has pages of its own, logs what anybody sends, and fails on what it
 * cannot read.
 */
function only(handler: Handler, ...addresses: string[]): Handler {
  return async (request, context) => {
    const { nextauth } = await context.params;
    const isAsked = addresses.includes(nextauth.join("/")) && new URL(request.url).search === "";
    return isAsked ? handler(request, context) : new Response(null, { status: 404 });
  };
}

const read = only(handler, "csrf", "session");
const signIn = only(
  (request, context) => answerSignIn(() => handler(request, context)),
  "callback/credentials",
);

export const GET: Handler = async (request, context) =>
  (await addressOf(context)) === fromProvider
    ? answerSso(request, () => handler(request, context))
    : read(request, context);

export const POST = signIn;

async function addressOf(context: Context): Promise<string> {
  return (await context.params).nextauth.join("/");
}
