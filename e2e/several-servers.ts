// A newsroom as it is on many machines: PostgreSQL, a store that speaks S3, two servers, and a real HAProxy in front of
// them as deploy/haproxy.cfg has it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresqlOf } from "@/e2e/database-postgresql";
import type { Newsroom, Server } from "@/e2e/newsroom";
import { startServer } from "@/e2e/server";
import { startS3Server } from "@/lib/testing/s3-server";
import { insistNode } from "@/scripts/prepare/run.mjs";
import { baseData } from "@/scripts/testing/base-newsroom";
import { freePort } from "@/scripts/testing/free-port";
import { startHaproxy } from "@/scripts/testing/haproxy";
import { startPostgresql, type PostgresqlServer } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

const template = "base_newsroom";

/** A PostgreSQL with the demo newsroom as its template. It serves one journey after the other. */
export async function startSharedDatabase(): Promise<PostgresqlServer> {
  const postgresql = await startPostgresql();
  try {
    await queryServer(postgresql.urlOf("postgres"), `CREATE DATABASE "${template}"`);
    await moveBaseTo(postgresql.urlOf(template));
  } catch (error) {
    await postgresql.stop();
    throw error;
  }
  return postgresql;
}

async function moveBaseTo(url: string): Promise<void> {
  const args = ["--import", "tsx", "scripts/move.ts", "--to", url];
  await insistNode("Moving the newsroom to PostgreSQL", args, { STET_DATA: baseData() });
}

/** The demo newsroom, fresh. The balancer sends requests to one server or the other, whoever asks. */
export async function withSeveralServers(
  postgresql: PostgresqlServer,
  use: (newsroom: Newsroom) => Promise<void>,
): Promise<void> {
  const ends: (() => unknown)[] = [];
  try {
    const databaseUrl = await copyTemplate(postgresql);
    const store = await startS3Server(1_000);
    ends.push(store.close);
    // The store has each file under the name that it has in the data folder.
    for (const kind of ["originals", "media"]) {
      cpSync(join(baseData(), kind), join(store.folder, kind), { recursive: true });
    }
    const folder = mkdtempSync(join(tmpdir(), "stet-servers-"));
    ends.push(() => rmSync(folder, { recursive: true }));
    const dataFolders = [join(folder, "one"), join(folder, "other")];
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const settings: Record<string, string> = {
      DATABASE_URL: databaseUrl,
      STORE_URL: store.storeUrl,
      STET_DATA: dataFolders[0] ?? "",
      STET_SECRET: "one secret for both of the servers",
      SITE_URL: url,
      TRUSTED_PROXIES: "127.0.0.1",
    };
    const servers = await startAll(settings, dataFolders, ends);
    const ports = servers.map((server) => Number(new URL(server.url).port));
    const balancer = await startHaproxy(port, ports);
    ends.push(balancer.stop);
    await use({
      url,
      settings,
      database: postgresqlOf(databaseUrl),
      originals: join(store.folder, "originals"),
      unfinished: dataFolders.map((one) => join(one, "originals", "unfinished")),
      servers,
      kill: () => each(servers, (server) => server.kill()),
      restart: (build) => each(servers, (server) => server.restart(build)),
    });
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

/** It stays until its server ends, whose folder is thrown away. */
async function copyTemplate({ urlOf }: PostgresqlServer): Promise<string> {
  const name = `journey_${Date.now()}`;
  await queryServer(urlOf("postgres"), `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return urlOf(name);
}

/** Two at once: a start is mostly reading and waiting. */
async function startAll(
  settings: Record<string, string>,
  dataFolders: string[],
  ends: (() => unknown)[],
): Promise<Server[]> {
  const starts = dataFolders.map(async (dataFolder) => {
    const own = { STET_DATA: dataFolder, PORT: String(await freePort()) };
    mkdirSync(dataFolder);
    const server = await startServer(settings, own);
    // One that stops goes on for seconds so that the balancer notices. Here nobody asks any more.
    ends.push(server.kill);
    return server;
  });
  // If one fails, the other is still to be ended.
  await Promise.allSettled(starts);
  return Promise.all(starts);
}

async function each(servers: Server[], act: (server: Server) => Promise<void>): Promise<void> {
  await Promise.all(servers.map(act));
}
