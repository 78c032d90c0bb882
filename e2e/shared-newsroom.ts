// Several servers of one newsroom, over PostgreSQL and a store of files, behind a real HAProxy as deploy/haproxy.cfg has it.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "@/e2e/fixtures";
import type { Newsroom, Server } from "@/e2e/newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import { startS3Server } from "@/lib/testing/s3-server";
import { freePort } from "@/scripts/testing/free-port";
import { hasHaproxy, startHaproxy } from "@/scripts/testing/haproxy";
import {
  hasPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

export const canShare = hasPostgresql() && hasHaproxy;

export type SharedNewsroom = {
  servers: (Newsroom & Server)[];
  /** The balancer's address; the site's, unless others are. */
  url: string;
  database: PostgresqlServer;
  /** Waits until the balancer sends requests to the server, by its number from 0, after it was counted out. */
  untilCountedIn: (number: number) => Promise<void>;
};

/** With `others` as further settings of each server. */
export async function shareNewsroom(
  count: 2 | 3,
  use: (shared: SharedNewsroom) => Promise<void>,
  others: Record<string, string> = {},
): Promise<void> {
  const database = await startPostgresql();
  await queryServer(database.urlOf("postgres"), `CREATE DATABASE "stet"`);
  const store = await startS3Server(100);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = {
    DATABASE_URL: database.urlOf("stet"),
    STORE_URL: store.storeUrl,
    STET_SECRET: "one secret for all of the servers",
    SITE_URL: url,
    TRUSTED_PROXIES: "127.0.0.1",
    // As docs/many-machines.md says: also a request that a busy machine answers late ends by itself.
    STOP_SECONDS: "30",
    ...others,
  };
  await prepareNewsroom({ ...settings, STET_DATA: newFolder() });
  await serveEach(count, settings, [], async (servers) => {
    const ports = servers.map(({ url }) => Number(new URL(url).port));
    const balancer = await startHaproxy(port, ports);
    const untilCountedIn = (number: number) =>
      expect.poll(() => balancer.isServing(number)).toBe(true);
    try {
      await use({ servers, url, database, untilCountedIn });
    } finally {
      await balancer.stop();
      // Nobody is left to drain for.
      await Promise.all(servers.map((server) => server.kill()));
    }
  });
  await database.stop();
  await store.close();
}

/** What a start does before it serves, with the program in `folder`: it migrates, too. */
export async function prepareNewsroom(
  settings: Record<string, string>,
  folder = process.cwd(),
): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
    cwd: folder,
    env: { ...process.env, ...settings },
  });
}

async function serveEach(
  count: number,
  settings: Record<string, string>,
  begun: (Newsroom & Server)[],
  use: (servers: (Newsroom & Server)[]) => Promise<void>,
): Promise<void> {
  if (begun.length === count) return use(begun);
  await serveNewsroom(
    newFolder(),
    (next) => serveEach(count, settings, [...begun, next], use),
    settings,
  );
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "stet-shared-"));
}

/** Readers who request pages until they are told to stop. */
export type Readers = { stop: () => Promise<{ asked: number; failed: string[] }> };

export function beginReading(url: string, paths: readonly string[], count = 8): Readers {
  const failed: string[] = [];
  let [asked, isOver] = [0, false];
  const reading = Array.from({ length: count }, async (_, number) => {
    for (let turn = number; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? "/";
      try {
        const answer = await fetch(url + path);
        await answer.arrayBuffer();
        if (answer.status !== 200) failed.push(`${path}: ${answer.status}`);
      } catch (error) {
        failed.push(`${path}: ${String(error)}`);
      }
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(reading);
      return { asked, failed };
    },
  };
}
