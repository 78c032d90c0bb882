// A newsroom as `npm start` begins it: SQLite and the pictures in one folder, and one server.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteOf } from "@/e2e/database-sqlite";
import type { Newsroom, Server } from "@/e2e/newsroom";
import { startServer } from "@/e2e/server";
import { baseData } from "@/scripts/testing/base-newsroom";
import { freePort } from "@/scripts/testing/free-port";

/** The demo newsroom, fresh. */
export async function withOneServer(use: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "stet-journey-"));
  cpSync(baseData(), dataFolder, { recursive: true });
  await serveNewsroom(dataFolder, use);
  rmSync(dataFolder, { recursive: true });
}

/** Serves a data folder as `npm start` does, with `others` as further settings, until `use` is done. */
export async function serveNewsroom(
  dataFolder: string,
  use: (newsroom: Newsroom & Server) => Promise<void>,
  others: Record<string, string> = {},
): Promise<void> {
  const port = String(await freePort());
  const settings: Record<string, string> = { STET_DATA: dataFolder, PORT: port, ...others };
  const server = await startServer(settings);
  const originals = join(dataFolder, "originals");
  try {
    await use({
      ...server,
      settings,
      database: sqliteOf(dataFolder),
      originals,
      unfinished: [join(originals, "unfinished")],
      servers: [server],
    });
  } finally {
    await server.stop();
  }
}
