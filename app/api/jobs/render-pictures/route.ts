// Renders the next picture, and deletes renditions that are not served any more.
import { sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  const id = await renderPending();
  const isMoreLeft = await sweepLeftovers();
  return { isMore: id !== null || isMoreLeft };
});
