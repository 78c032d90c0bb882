import { checkNextLink } from "@/lib/newsroom/links/check-next";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => ({ isMore: await checkNextLink() }));
