// Bundles what runs outside Next's build into one file each: Node 20 runs no TypeScript.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { contentHash } from "./content-hash.mjs";
import { isStamped, stamped } from "./stamp.mjs";

const folder = ".server";
const stamp = `${folder}/stet-bundled`;

/** Each bundle, and the module that it begins with. */
const entryPoints = {
  serve: "server/serve.ts",
  // Asked before the site is built, when nothing else of the server is needed.
  listen: "server/listen.ts",
  // Next loads it by the path in next.config.ts, while it builds, too.
  "kept-pages": "server/kept-pages.ts",
  // Started by lib/newsroom/media/worker/picture-process.ts.
  pictures: "lib/newsroom/media/worker/entry.ts",
  // Started by lib/newsroom/backups/nightly/begin.ts.
  backups: "lib/newsroom/backups/nightly/entry.ts",
};

/** All that the bundles are made from. The database client is made from its schema. */
export const bundledSources = [
  "server",
  "lib",
  "scripts/prepare",
  "prisma/schema.prisma",
  "tsconfig.json",
  "package-lock.json",
];

/** Bundles the server, if its sources changed. It takes some tenths of a second. */
export async function bundleServer() {
  const hash = contentHash(bundledSources);
  if (isStamped(stamp, hash)) return;
  await stamped(stamp, hash, async () => {
    await bundle(folder);
  });
}

export function isServerBundled() {
  return isStamped(stamp, contentHash(bundledSources));
}

/**
 * Writes bundles into `outdir`, each with a source map for `node --enable-source-maps`.
 * @param {string} outdir
 * @param {Partial<typeof entryPoints>} [those] all of them, if it is not said
 * @returns {Promise<string[]>} the files that they are made from
 */
export async function bundle(outdir, those = entryPoints) {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    ...{ entryPoints: those, outdir, outExtension: { ".js": ".mjs" } },
    ...{ bundle: true, packages: "external", platform: "node", target: "node20.19", format: "esm" },
    ...{ sourcemap: true, metafile: true },
  });
  return Object.keys(metafile.inputs);
}

/**
 * The server's code, once it is bundled.
 * @returns {Promise<typeof import("../../server/serve")>}
 */
export function loadServer() {
  return import(bundleUrl("serve"));
}

/**
 * What takes the server's port. It is bundled alone: a server that has the port uses the other bundles.
 * @returns {Promise<typeof import("../../server/listen")>}
 */
export async function loadListening() {
  const { listen } = entryPoints;
  if (!isServerBundled()) await bundle(folder, { listen });
  return import(bundleUrl("listen"));
}

/** @param {keyof typeof entryPoints} name */
function bundleUrl(name) {
  return pathToFileURL(resolve(folder, `${name}.mjs`)).href;
}
