// The way to the identity provider. It is an address of its own so that a link in a new tab leads there, too.
import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth/options";
import { leadToProvider } from "@/lib/web/routes/sso-route";

export function GET(request: Request): Promise<Response> {
  return leadToProvider(request, (asked, context) => NextAuth(authOptions())(asked, context));
}
