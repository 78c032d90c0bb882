// Who is asking: the session and its user, re-read from the database at each request, so that what is
// ended, disabled or taken away acts at once.
import { cache } from "react";
import { getServerSession } from "next-auth";
import { forbidden, redirect } from "next/navigation";
import { after } from "next/server";
import { recordRefusal } from "@/lib/newsroom/audit/refusals";
import { authOptions, sessionClaims } from "@/lib/web/auth/options";
import type { Actor } from "@/lib/content/users/actor";
import { may, NotPermittedError, type Action } from "@/lib/content/users/permissions";
import { findSession, markUsed, type OpenSession } from "@/lib/newsroom/users/sessions";

/** What this browser's cookie says; null without one, or with one from before sessions had rows. */
export async function currentClaims() {
  return sessionClaims.safeParse(await getServerSession(authOptions())).data ?? null;
}

/** This browser's session; null without one, or with one that is over or whose user is disabled. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const claims = await currentClaims();
  return claims && findSession(claims);
});

/** Notes that somebody does something with the session, which keeps it from ending. What an open page asks by itself does not. */
export function noteUse({ id, isDue }: OpenSession): void {
  // Once the answer is out: no read waits for this write, or fails with it.
  if (isDue) after(() => markUsed(id));
}

/** The signed-in user; null if there is no session that stands. */
export async function currentUser(): Promise<Actor | null> {
  return (await currentSession())?.user ?? null;
}

/** The session of a desk page that is opened; anybody without one is sent to sign in, and from there back to `path`. */
export async function requireSession(path: string): Promise<OpenSession> {
  const session = await currentSession();
  if (session === null) redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
  noteUse(session);
  return session;
}

/** The signed-in user of a desk page; anybody else is sent to sign in, and from there back to `path`. */
export async function requireUser(path: string): Promise<Actor> {
  return (await requireSession(path)).user;
}

/** The signed-in user of a desk page for those who may do `action`; who may not is told so (403). */
export async function requireUserWhoMay(action: Action, path: string): Promise<Actor> {
  const user = await requireUser(path);
  if (may(user.role, action)) return user;
  await recordRefusal(new NotPermittedError(user, action, "This page is for another role."));
  forbidden();
}
