import { emptyBin } from "@/lib/newsroom/media/bin";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => ({ isMore: await emptyBin() }));
