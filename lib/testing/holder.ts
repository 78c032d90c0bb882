// A process that holds a job and never ends, for tests of a killed server. It says "ready" when it holds the job. Run:
// node --import tsx lib/testing/holder.ts <job>
import { once } from "node:events";
import { whileHolding } from "@/lib/base/jobs/claim";

const [job = ""] = process.argv.slice(2);
await whileHolding(job, async () => {
  console.log("ready");
  await once(process.stdin.resume(), "end");
});
