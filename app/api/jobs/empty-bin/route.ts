import { emptyArticleBin } from "@/lib/newsroom/articles/bin";
import { emptyBin } from "@/lib/newsroom/media/bin";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  // Articles first: their pictures may go with them.
  const isMore = [await emptyArticleBin(), await emptyBin()];
  return { isMore: isMore.includes(true) };
});
