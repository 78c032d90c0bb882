// Begins the backup and the drill that are due, in a process of their own.
import { beginDueBackups } from "@/lib/newsroom/backups/nightly/begin";
import { jobRoute } from "@/lib/web/routes/job-route";

export const POST = jobRoute(async () => ({ isOn: await beginDueBackups() }));
