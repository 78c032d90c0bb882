import { findNextDue, publishDue } from "@/lib/newsroom/articles/publication";
import { beginDueArrangements, findNextArrangementDue } from "@/lib/newsroom/fronts/due";
import { whileHolding } from "@/lib/base/jobs/claim";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => {
  await whileHolding("publish due", async () => {
    await beginDueArrangements();
    await publishDue();
  });
  const due = [await findNextDue(), await findNextArrangementDue()].filter((at) => at !== null);
  const [nextDue = null] = due.sort((one, other) => one.getTime() - other.getTime());
  return { nextDue };
});
