// One entry an hour for each user and each action that their role does not allow.
import { recordCondensed } from "@/lib/newsroom/audit/condensed";
import { transaction } from "@/lib/base/db";
import { NotPermittedError, permissions } from "@/lib/content/users/permissions";
import { logError } from "@/lib/base/log/log";

/** Ignores any other error. A refusal that cannot be recorded is logged: the answer stays the same. */
export async function recordRefusal(error: unknown): Promise<void> {
  if (!(error instanceof NotPermittedError)) return;
  const { actor, action } = error;
  const entry = { actor, action: "notPermitted", subject: permissions[action].phrase } as const;
  await transaction((tx) => recordCondensed(tx, `${actor.id} ${action}`, entry)).catch(
    (failure: unknown) =>
      logError("A refusal could not be recorded in the audit log.", { error: failure }),
  );
}
