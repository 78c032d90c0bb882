// Generates the Prisma client if the schema changed.
import { existsSync } from "node:fs";
import { contentHash } from "./content-hash.mjs";
import { insistNode } from "./run.mjs";
import { isStamped, stamped } from "./stamp.mjs";
import { step } from "./step.mjs";

const stamp = "prisma/generated/.stet-generated";

/** @param {string} title of the step */
export async function generateClient(title) {
  const hash = contentHash(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (existsSync("prisma/generated/client.ts") && isStamped(stamp, hash)) return;
  await step(title, () =>
    stamped(stamp, hash, () =>
      insistNode("prisma generate", ["node_modules/prisma/build/index.js", "generate"], {
        // Generating needs no engine, but Prisma downloads one unless it is given a program.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      }),
    ),
  );
}
