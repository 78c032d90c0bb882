// Who sends a request of the desk, which says for whom its page writes.
import { whoseHeader } from "@/lib/browser/desk-api/ask-desk";
import type { OpenSession } from "@/lib/newsroom/users/sessions";
import { ForbiddenError } from "@/lib/base/errors";
import { isOverdue } from "@/lib/newsroom/users/second-factor/rule";
import { currentSession } from "@/lib/web/auth/session";

/** `problem`: why the request is refused with 401, as a sentence. */
type Sender =
  { session: OpenSession; problem: null } | { session: OpenSession | null; problem: string };

/**
 * Refused are who is signed out, and a page of another user than the one who is signed in by now. `isForSettingUp`: the
 * request is one that a user makes to set up a second factor. @throws ForbiddenError for another one of a user who has
 * to do that first
 */
export async function findSender(request: Request, isForSettingUp = false): Promise<Sender> {
  const session = await currentSession();
  if (session === null) return { session, problem: "You have been signed out." };
  if (!isForSettingUp && isOverdue(session)) {
    throw new ForbiddenError(
      "Your role needs a second factor to sign in. Set one up on your account’s page first.",
    );
  }
  const writesFor = request.headers.get(whoseHeader) ?? session.user.id;
  if (writesFor === session.user.id) return { session, problem: null };
  const problem =
    "Somebody else is signed in in this browser now. Reload the page to continue in their name.";
  return { session, problem };
}
