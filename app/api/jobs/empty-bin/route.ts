import { emptyArticleBin } from "@/lib/newsroom/articles/bin";
import { emptyBin } from "@/lib/newsroom/media/bin";
import { deleteUnusedRecordings } from "@/lib/newsroom/recordings/unused";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  // Articles first: their pictures and recordings may go with them. What fails does not hold up the others.
  const jobs = [emptyArticleBin, emptyBin, deleteUnusedRecordings];
  const failures: unknown[] = [];
  let isMore = false;
  for (const job of jobs) {
    try {
      isMore = (await job()) || isMore;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "A part of the bin was not emptied.");
  return { isMore };
});
