import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Cluster } from "@/lib/base/process/other-servers";
import { joinCluster, type Membership } from "@/lib/base/cluster/postgresql-cluster";
import { migrationsLock } from "@/lib/base/cluster/times";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { randomId } from "@/lib/base/random-id";
import { issueEdition } from "@/lib/projections/editions/editions";
import { isOnPostgresql, openDatabase, shutDatabase } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { queryServer } from "@/scripts/testing/query-server";
import { hearLog } from "@/lib/testing/log";

useThrowAwayNewsroom();

const query = (statement: string) => queryServer(env().databaseUrl ?? "", statement);

const members: Cluster[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const member of members.splice(0)) await member.leave();
  if (isOnPostgresql)
    await query(`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '2999%'`);
});

async function join(name: string, onEdition = async () => {}, more: Partial<Membership> = {}) {
  const url = env().databaseUrl ?? "";
  const said = { url, secretDigest: "same", version: "0.2.0", ...more };
  const member = await joinCluster({ id: randomId(), name, onEdition, ...said });
  members.push(member);
  return member;
}

const issue = () =>
  transaction((tx) => issueEdition(tx, { what: "mediaChanged", addresses: ["/"] }));

describe.skipIf(!isOnPostgresql)("servers of one newsroom", () => {
  test("one that waits for the others goes on when the last of them answers with the edition", async () => {
    const [first, second, third] = [await join("first"), await join("second"), await join("third")];
    await first.answersWith(5);
    await third.answersWith(6);
    let isOver = false;
    const waiting = first.untilAllAnswerWith(5).then((answering) => {
      isOver = true;
      return answering;
    });
    await wait(300);
    expect(isOver).toBe(false);
    await second.answersWith(5);
    expect(await waiting).toEqual({ answering: 3, servers: 3 });
  });

  test("one that left is not waited for, and one that stopped without a word only for its lease", async () => {
    const first = await join("first");
    const left = await join("left");
    await left.leave();
    expect(await first.untilAllAnswerWith(1)).toEqual({ answering: 1, servers: 1 });
    await query(
      `INSERT INTO "Server" VALUES ('gone', 'gone', 'same', clock_timestamp(), 0, '0.2.0')`,
    );
    expect(await first.untilAllAnswerWith(1)).toEqual({ answering: 1, servers: 1 });
  });

  test("each is told of an edition when it is committed, and not of one that is undone", async () => {
    const told: string[] = [];
    await join("first", async () => void told.push("first"));
    await join("second", async () => void told.push("second"));
    await transaction(async (tx) => {
      await issueEdition(tx, { what: "mediaChanged", addresses: ["/"] });
      throw new RangeError("undone");
    }).catch(() => {});
    await wait(100);
    expect(told).toEqual([]);
    await issue();
    await expect.poll(() => new Set(told).size).toBe(2);
  });

  test("one whose connections ended hears of what was issued meanwhile", async () => {
    hearLog();
    let looks = 0;
    const member = await join("first", async () => void (looks += 1));
    await db().$disconnect();
    await shutDatabase();
    await expect.poll(() => member.isConnected(), { timeout: 10_000 }).toBe(false);
    await openDatabase();
    await expect.poll(() => member.isConnected(), { timeout: 10_000 }).toBe(true);
    looks = 0;
    await issue();
    await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  test("one that was cut off is counted in again only once it has caught up", async () => {
    hearLog();
    let [looks, hasCaughtUp] = [0, false];
    let catchUp = () => {};
    const told = new Promise<void>((resolve) => (catchUp = resolve));
    const member = await join("first", async () => {
      looks += 1;
      await told;
      hasCaughtUp = true;
      await member.answersWith(1);
    });
    await db().$disconnect();
    await shutDatabase();
    await expect.poll(() => member.isConnected(), { timeout: 10_000 }).toBe(false);
    await openDatabase();
    await issue();
    await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThan(0);
    await wait(1_200);
    expect([member.isConnected(), hasCaughtUp]).toEqual([false, false]);
    catchUp();
    await expect.poll(() => member.isConnected(), { timeout: 10_000 }).toBe(true);
  });

  test("one that cannot catch up takes itself out, and the others go on without it", async () => {
    hearLog();
    const first = await join("first");
    const stuck = await join("stuck", () => Promise.reject(new Error("It does not answer.")));
    await issue();
    await first.answersWith(1);
    const begun = Date.now();
    expect(await first.untilAllAnswerWith(1)).toEqual({ answering: 1, servers: 1 });
    expect(Date.now() - begun).toBeGreaterThan(2_000);
    expect([first.isConnected(), stuck.isConnected()]).toEqual([true, false]);
  });

  test("one that gets no answer to its first words leaves no connection behind", async () => {
    const database = new URL(env().databaseUrl ?? "");
    const port = Number(database.port);
    const open = new Set<Socket>();
    const deaf = createServer((client) => {
      const server = connect(port, database.hostname);
      open.add(client);
      client.on("close", () => {
        open.delete(client);
        server.destroy();
      });
      client.on("data", (bytes) => bytes.includes("LISTEN") || server.write(bytes));
      server.on("data", (bytes) => client.write(bytes));
      for (const socket of [client, server]) socket.on("error", () => socket.destroy());
    }).listen(0, "127.0.0.1");
    await once(deaf, "listening");
    database.port = String((deaf.address() as AddressInfo).port);
    const joining = join("first", async () => {}, { url: database.href });
    await expect(joining).rejects.toThrow();
    await expect.poll(() => open.size).toBe(0);
    deaf.close();
  });

  test("one with another secret is refused while another runs, by its name", async () => {
    await join("first:3000");
    await expect(join("second", async () => {}, { secretDigest: "other" })).rejects.toThrow(
      "The server first:3000 of this newsroom runs with another secret.",
    );
  });

  const takeAway = (release: string) =>
    query(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
       VALUES ('${release}', '', '29990101000000_contract_after_${release}_stories', now())`);

  test("one is refused where a newer program has taken away what it needs, and one that does not need it is not", async () => {
    await takeAway("0_2_0");
    await join("first");
    await expect(join("old", async () => {}, { version: "0.1.9" })).rejects.toThrow(
      "A newer Stet has taken away what Stet 0.1.9 needs " +
        "(migration 29990101000000_contract_after_0_2_0_stories). Start Stet 0.2.0 or newer.",
    );
    expect(await query(`SELECT "name", "version" FROM "Server"`)).toEqual([
      { name: "first", version: "0.2.0" },
    ]);
  });

  test("one that was cut off while a newer program took something away stays out", async () => {
    hearLog();
    const member = await join("first", async () => {});
    await takeAway("0_3_0");
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query NOT LIKE '%pg_terminate_backend%'`);
    await expect.poll(() => member.isConnected(), { timeout: 10_000 }).toBe(false);
    await wait(3_000);
    expect(member.isConnected()).toBe(false);
  });

  test("one joins only once nobody migrates", async () => {
    const migrating = new pg.Client({ connectionString: env().databaseUrl ?? "" });
    await migrating.connect();
    await migrating.query(`SELECT pg_advisory_lock(${migrationsLock})`);
    let hasJoined = false;
    const joining = join("first").then(() => (hasJoined = true));
    await wait(800);
    expect(hasJoined).toBe(false);
    await migrating.end();
    expect(await joining).toBe(true);
  });
});
