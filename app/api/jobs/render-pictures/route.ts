// The server's own round for pictures: makes what is to be served of the next one, or lets go of what is served no more.
import { sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  const id = await renderPending();
  return { isMore: id !== null || (await sweepLeftovers()) };
});
