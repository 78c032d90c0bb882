// A request that began from a version that is not the record's any more is answered with what stands now.
import { ConflictError } from "@/lib/base/errors";
import { refusalOf } from "@/lib/web/requests/refusals";

/** What `work` gives; if it is refused as stale, the refusal together with what `getStanding` gives as `current`. */
export async function orWhatStands(
  getStanding: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConflictError) || error.reason !== "stale") throw error;
    const { status, refusal } = refusalOf(error);
    return Response.json(
      { ...refusal, current: await getStanding() },
      { status, headers: { "Cache-Control": "no-store" } },
    );
  }
}
