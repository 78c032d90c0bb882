import { emptyArticleBin } from "@/lib/newsroom/articles/bin";
import { emptyBin } from "@/lib/newsroom/media/bin";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  let isMore = false;
  // Articles first: their pictures may go with them. What fails there does not hold up the pictures.
  try {
    isMore = await emptyArticleBin();
  } finally {
    isMore = (await emptyBin()) || isMore;
  }
  return { isMore };
});
