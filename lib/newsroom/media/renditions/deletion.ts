// Files are deleted by one process at a time, and by none while a backup copies them.
import { setTimeout as wait } from "node:timers/promises";
import { db, transaction } from "@/lib/base/db";
import { isHeld, whileHolding } from "@/lib/base/jobs/claim";

/** The job of whoever deletes files. */
export const deletion = "delete files";

/** The job of whoever makes a backup. */
const backup = "back up";

/** Milliseconds between two looks whether somebody who deletes has ended. */
const pause = 50;

/** Whether files have to stay, since a backup may be about to copy them. */
export function areFilesKept(): Promise<boolean> {
  return transaction((tx) => isHeld(tx, backup));
}

/**
 * Does `work` while no file is deleted. Null if another backup is being made. Files that go meanwhile go after its end: who
 * deletes looks for a backup after it has said that it deletes, so one of both sees the other.
 */
export async function whileFilesAreKept<Result>(
  work: () => Promise<Result>,
): Promise<Result | null> {
  const hold = { endsWithServer: false };
  return whileHolding(
    backup,
    async () => {
      while (await isHeld(db(), deletion)) await wait(pause);
      return work();
    },
    hold,
  );
}
