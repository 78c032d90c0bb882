// Builds the server and the site, if their sources are others than those of the last build.
import { bundleServer, isServerBundled } from "./bundles.mjs";
import { contentHash } from "./content-hash.mjs";
import { insistNode } from "./run.mjs";
import { isStamped, stamped } from "./stamp.mjs";
import { step } from "./step.mjs";

const stamp = ".next/stet-built";

/** All that Next's build is made from. A file in the root that Next comes to read must be added. */
export const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "next.config.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** @param {string} title of the step, which is silent if there is nothing to build */
export async function buildSite(title) {
  await bundleServer();
  const hash = contentHash(sources);
  if (!isStamped(stamp, hash)) await step(title, () => build(hash));
}

/** Whether there is nothing to build. */
export function isSiteBuilt() {
  return isServerBundled() && isStamped(stamp, contentHash(sources));
}

/** @param {string} hash of the sources */
function build(hash) {
  return stamped(stamp, hash, async () => {
    await insistNode("next build", ["node_modules/next/dist/bin/next", "build"], {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      STET_BUILD_ID: hash.slice(0, 20),
      // A page made from a newsroom at this point would show it as it was whenever a server
      // starts. So a build gets none, and one that asks for it fails.
      STET_DATA: ".next/a-build-knows-no-newsroom",
    });
  });
}
