// Indexes some of the articles with a changed name or caption.
import { renewSome } from "@/lib/projections/search/renewal";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => ({ isMore: await renewSome() }));
