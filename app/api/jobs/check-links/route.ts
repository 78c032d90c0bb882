// The server's own round for outside links: asks the next address whether it still leads anywhere.
import { checkNextLink } from "@/lib/newsroom/links/check-next";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => ({ isMore: await checkNextLink() }));
