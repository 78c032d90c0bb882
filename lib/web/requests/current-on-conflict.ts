import { ConflictError } from "@/lib/base/errors";
import { refusalOf } from "@/lib/web/requests/refusals";

/** The result of `work`. A stale request is refused together with the result of `getCurrent` as `current`. */
export async function withCurrentOnConflict(
  getCurrent: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConflictError) || error.reason !== "stale") throw error;
    const { status, refusal } = refusalOf(error);
    return Response.json(
      { ...refusal, current: await getCurrent() },
      { status, headers: { "Cache-Control": "no-store" } },
    );
  }
}
