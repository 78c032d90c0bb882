// Prisma's schema engine as WebAssembly in this process, which compares schemas: nothing is downloaded. See
// docs/decisions/0002-engine-without-download.md.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

let isLoaded = false;

/** The package expects a bundler to link its two halves. Here they are linked by hand, once. */
async function load(): Promise<void> {
  if (isLoaded) return;
  const half = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const code = await readFile(join(dirname(half), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": { ...glue },
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start !== "function") throw new Error("The schema engine has no way to start.");
  start();
  isLoaded = true;
}

/** Frees the engine after `work`. */
export async function withEngine<Result>(
  database: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: glue.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await load();
  const engine = await glue.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(database),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}
