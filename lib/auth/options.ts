// next-auth's settings: sign-in by address and password, and a session cookie that says only whose it is.
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { checkSignIn } from "@/lib/auth/sign-in";
import { sessionLife } from "@/lib/users/sessions";

const credentials = z.object({
  email: z.string().min(1).max(320),
  password: z.string().max(1_000),
});

const browserHeaders = z.object({ "user-agent": z.string().catch("") }).catch({ "user-agent": "" });

/** What the cookie holds: everything else about the user is read anew at each request. */
export const sessionClaims = z.object({
  userId: z.string(),
  sessionNumber: z.number().int(),
  sessionId: z.string(),
});

export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: sessionLife },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(input, { headers }) {
        const { success, data } = credentials.safeParse(input);
        if (!success) return null;
        const { "user-agent": device } = browserHeaders.parse(headers);
        return checkSignIn(data.email, data.password, device);
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (!user) return token;
      return { userId: user.id, sessionNumber: user.sessionNumber, sessionId: user.sessionId };
    },
    session({ session, token }) {
      return { expires: session.expires, ...sessionClaims.safeParse(token).data };
    },
  },
};
