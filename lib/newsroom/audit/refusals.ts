// Who tried what their role may not do: one entry an hour for each of them and each action.
import { recordCondensed } from "@/lib/newsroom/audit/condensed";
import { transaction } from "@/lib/base/db";
import { NotPermittedError, permissions } from "@/lib/content/users/permissions";

/** Records a refusal, if the error is one of a role. One that cannot be recorded is logged: the answer is the same. */
export async function recordRefusal(error: unknown): Promise<void> {
  if (!(error instanceof NotPermittedError)) return;
  const { actor, action } = error;
  const entry = { actor, action: "notPermitted", subject: permissions[action].phrase } as const;
  await transaction((tx) => recordCondensed(tx, `${actor.id} ${action}`, entry)).catch(
    console.error,
  );
}
