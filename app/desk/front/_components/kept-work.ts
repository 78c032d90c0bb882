// An unpublished arrangement stays in this tab through reloads and sign-ins.
import { z } from "zod";
import { arrangement } from "@/lib/content/fronts/arrangement";

const keptWork = z.object({
  /** The newest arrangement that it began from. */
  base: z.number(),
  content: arrangement,
});
export type KeptWork = z.infer<typeof keptWork>;

const keyOf = (userId: string) => `stet.front.${userId}`;

export function readWork(userId: string): KeptWork | null {
  const kept = sessionStorage.getItem(keyOf(userId));
  // A shape of another version of the program is dropped.
  return kept === null ? null : (keptWork.safeParse(JSON.parse(kept)).data ?? null);
}

/** Null forgets it. */
export function keepWork(userId: string, work: KeptWork | null): void {
  if (work === null) sessionStorage.removeItem(keyOf(userId));
  else sessionStorage.setItem(keyOf(userId), JSON.stringify(work));
}
