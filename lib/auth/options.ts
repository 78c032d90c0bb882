// next-auth's settings: sign-in by address and password, and a session cookie that says only who it is.
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { checkSignIn } from "@/lib/auth/sign-in";

const credentials = z.object({
  email: z.string().min(1).max(320),
  password: z.string().max(1_000),
});

/** What the cookie holds: everything else about the user is read anew at each request. */
export const sessionClaims = z.object({
  userId: z.string(),
  sessionNumber: z.number().int(),
});

export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 14 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(input) {
        const { success, data } = credentials.safeParse(input);
        return success ? checkSignIn(data.email, data.password) : null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      return user ? { userId: user.id, sessionNumber: user.sessionNumber } : token;
    },
    session({ session, token }) {
      return { expires: session.expires, ...sessionClaims.parse(token) };
    },
  },
};
