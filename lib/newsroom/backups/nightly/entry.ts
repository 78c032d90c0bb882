// The process that makes the server's backups, so that readers and editors feel nothing of it. It ends with the server. The
// build makes one file of it, see scripts/prepare/bundles.mjs.
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { runNightly } from "@/lib/newsroom/backups/nightly/run";

// A backup that is cut off does not count, and the next one begins with what it has copied.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// The server says when it ends.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.umask(0o077);

await runNightly(env()).finally(() => db().$disconnect());
process.exit(0);
