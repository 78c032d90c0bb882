// The session and its user are read from the database at each request, so that the end of a session or of a right
// counts at once.
import { cache } from "react";
import { getServerSession } from "next-auth";
import { forbidden, redirect } from "next/navigation";
import { after } from "next/server";
import { isOverdue } from "@/lib/newsroom/users/second-factor/rule";
import { recordRefusal } from "@/lib/newsroom/audit/refusals";
import { authOptions, sessionClaims } from "@/lib/web/auth/options";
import type { Actor } from "@/lib/content/users/actor";
import { may, NotPermittedError, type Action } from "@/lib/content/users/permissions";
import { findSession, markUsed, type OpenSession } from "@/lib/newsroom/users/sessions";
import { standsThere } from "@/lib/newsroom/single-sign-on/standing";

const accountPath = "/desk/account";

/** Null without a cookie, or with one from before sessions had rows. */
export async function currentClaims() {
  return sessionClaims.safeParse(await getServerSession(authOptions())).data ?? null;
}

/** Null if the session has ended, here or at the identity provider, or its user is disabled. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const claims = await currentClaims();
  const session = claims && (await findSession(claims));
  return session && (await standsThere(session.id)) ? session : null;
});

/** What a person does prolongs the session. What an open page requests by itself does not. */
export function noteUse({ id, isDue }: OpenSession): void {
  // After the answer, so that no read waits for this write or fails with it.
  if (isDue) after(() => markUsed(id));
}

export async function currentUser(): Promise<Actor | null> {
  return (await currentSession())?.user ?? null;
}

/**
 * Without a session the browser goes to the sign-in page, and from there back to `path`. A user who has to set up a
 * second factor first goes to their account.
 */
export async function requireSession(path: string): Promise<OpenSession> {
  const session = await currentSession();
  if (session === null) redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
  noteUse(session);
  if (isOverdue(session) && path !== accountPath) redirect(accountPath);
  return session;
}

export async function requireUser(path: string): Promise<Actor> {
  return (await requireSession(path)).user;
}

/** Answers 403 without the right. */
export async function requireUserWhoMay(action: Action, path: string): Promise<Actor> {
  const user = await requireUser(path);
  if (may(user, action)) return user;
  await recordRefusal(new NotPermittedError(user, action, "This page is for others."));
  forbidden();
}
