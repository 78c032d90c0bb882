// The server's own round for the search: indexes some of the articles in which a name or a caption has changed.
import { renewSome } from "@/lib/projections/search/renewal";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => ({ isMore: await renewSome() }));
