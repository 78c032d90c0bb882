// A command of this newsroom, such as an import, reports here that pages have changed.
import { jobRoute } from "@/lib/web/routes/job-route";

// The expiry that follows each job is all there is to do.
export const POST = jobRoute(async () => {});
