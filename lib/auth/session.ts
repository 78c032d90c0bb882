// Who is asking: the user, re-read from the database at each request, so that a removed role acts at once.
import { cache } from "react";
import { getServerSession } from "next-auth";
import { redirect } from "next/navigation";
import { authOptions, sessionClaims } from "@/lib/auth/options";
import { db } from "@/lib/db";
import type { Actor } from "@/lib/users/actor";

/** The signed-in user; null without a session, or with one that is over or whose user is disabled. */
export const currentUser = cache(async (): Promise<Actor | null> => {
  const claims = sessionClaims.safeParse(await getServerSession(authOptions));
  if (!claims.success) return null;
  const user = await db().user.findUnique({ where: { id: claims.data.userId } });
  if (user === null || user.isDisabled) return null;
  if (user.sessionNumber !== claims.data.sessionNumber) return null;
  return { id: user.id, name: user.name, role: user.role };
});

/** The signed-in user of a desk page; anybody else is sent to sign in, and from there back to `path`. */
export async function requireUser(path: string): Promise<Actor> {
  const user = await currentUser();
  return user ?? redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
}
