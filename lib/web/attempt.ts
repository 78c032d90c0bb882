// How a form's action tells a refusal: as sentences to show, by the same table as the route handlers.
import { recordRefusal } from "@/lib/audit/refusals";
import { refusalOf } from "@/lib/web/refusals";

/** Does `work`; gives the sentences of its refusal, none if it succeeded. Faults of ours are thrown on. */
export async function attempt(work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    await recordRefusal(error);
    const { status, refusal } = refusalOf(error);
    if (status === 500) throw error;
    if (status > 500) console.error(error);
    return refusal.problems;
  }
}
