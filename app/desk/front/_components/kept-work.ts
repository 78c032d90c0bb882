// An arrangement that is not published yet stays in this tab through reloads and signing in again.
import { z } from "zod";
import { arrangement } from "@/lib/content/fronts/arrangement";

const keptWork = z.object({
  /** The number of the newest arrangement that it began from. */
  base: z.number(),
  content: arrangement,
});
export type KeptWork = z.infer<typeof keptWork>;

const keyOf = (userId: string) => `stet.front.${userId}`;

export function readWork(userId: string): KeptWork | null {
  const kept = sessionStorage.getItem(keyOf(userId));
  // One that another version of the program left in another shape is not guessed at.
  return kept === null ? null : (keptWork.safeParse(JSON.parse(kept)).data ?? null);
}

/** Keeps it, or with null forgets it. */
export function keepWork(userId: string, work: KeptWork | null): void {
  if (work === null) sessionStorage.removeItem(keyOf(userId));
  else sessionStorage.setItem(keyOf(userId), JSON.stringify(work));
}
