// Generates the Prisma clients, one for each kind of database, if the schema changed.
import { existsSync, rmSync } from "node:fs";
import { contentHash } from "./content-hash.mjs";
import { insistNode } from "./run.mjs";
import { isStamped, stamped } from "./stamp.mjs";
import { step } from "./step.mjs";

const generated = "prisma/generated";
const stamp = `${generated}/.stet-generated`;

/** That of SQLite first: the folder is made again, and the other is in it. */
const schemas = ["prisma/schema.prisma", "prisma/postgresql/schema.prisma"];
const clients = ["prisma/generated/client.ts", "prisma/generated/postgresql/client.ts"];

const hashOfSources = () => contentHash([...schemas, "node_modules/prisma/package.json"]);

export function isClientGenerated() {
  return clients.every((client) => existsSync(client)) && isStamped(stamp, hashOfSources());
}

/** @param {string} title of the step */
export async function generateClient(title) {
  if (isClientGenerated()) return;
  const hash = hashOfSources();
  await step(title, () =>
    stamped(stamp, hash, async () => {
      // Of a client within another one Prisma leaves empty folders, and then refuses to write there.
      rmSync(generated, { recursive: true, force: true });
      for (const schema of schemas) await generate(schema);
    }),
  );
}

/** @param {string} schema */
function generate(schema) {
  const prisma = "node_modules/prisma/build/index.js";
  return insistNode("prisma generate", [prisma, "generate", "--schema", schema], {
    // Generating needs no engine, but Prisma downloads one unless it is given a program.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
}
