import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Cluster } from "@/lib/base/other-servers";
import { joinCluster } from "@/lib/base/cluster/postgresql-cluster";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { issueEdition } from "@/lib/projections/editions/editions";
import { isOnPostgresql, openDatabase, shutDatabase } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { queryServer } from "@/scripts/testing/query-server";

useThrowAwayNewsroom();

const members: Cluster[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const member of members.splice(0)) await member.leave();
});

async function join(name: string, onEdition = async () => {}, secretDigest = "same") {
  const url = env().databaseUrl ?? "";
  const member = await joinCluster({ url, name, secretDigest, onEdition });
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
    await queryServer(
      env().databaseUrl ?? "",
      `INSERT INTO "Server" VALUES ('gone', 'gone', 'same', clock_timestamp(), 0)`,
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
    vi.spyOn(console, "error").mockImplementation(() => {});
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

  test("one that cannot catch up takes itself out, and the others go on without it", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const first = await join("first");
    const stuck = await join("stuck", () => Promise.reject(new Error("It does not answer.")));
    await issue();
    await first.answersWith(1);
    const begun = Date.now();
    expect(await first.untilAllAnswerWith(1)).toEqual({ answering: 1, servers: 1 });
    expect(Date.now() - begun).toBeGreaterThan(2_000);
    expect([first.isConnected(), stuck.isConnected()]).toEqual([true, false]);
  });

  test("one with another secret is refused while another runs, by its name", async () => {
    await join("first:3000");
    await expect(join("second", async () => {}, "other")).rejects.toThrow(
      "The server first:3000 of this newsroom runs with another secret.",
    );
  });
});
