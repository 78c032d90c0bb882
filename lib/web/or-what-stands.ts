// A request that began from a version that is not the article's any more is answered with what stands now.
import { getForEditing } from "@/lib/articles/desk-queries";
import { ConflictError } from "@/lib/errors";
import { refusalOf } from "@/lib/web/refusals";

/** What `work` gives; if it is refused as stale, the refusal together with the article as `current`. */
export async function orWhatStands(
  articleId: string,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConflictError) || error.reason !== "stale") throw error;
    const { status, refusal } = refusalOf(error);
    return Response.json(
      { ...refusal, current: await getForEditing(articleId) },
      { status, headers: { "Cache-Control": "no-store" } },
    );
  }
}
