import { afterEach, expect, test, vi } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { whileHolding } from "@/lib/base/jobs/claim";
import { serverState } from "@/lib/base/process/once-in-process";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { startProcess } from "@/lib/testing/process";

useThrowAwayNewsroom();
afterEach(() => {
  setClock();
  delete serverState.runId;
});

test("a job is not done while somebody else is at it, and is there for the next when they are through", async () => {
  const inside = await whileHolding("sweep", async () => [
    await whileHolding("sweep", async () => "done twice"),
    await whileHolding("mend", async () => "another job"),
  ]);
  expect(inside).toEqual([null, "another job"]);
  expect(await whileHolding("sweep", async () => "done")).toBe("done");
  expect(await db().jobClaim.count()).toBe(0);
});

test("of twenty who want a job at once one gets it", async () => {
  let answered = 0;
  let free = () => {};
  const othersWereAnswered = new Promise<void>((resolve) => (free = resolve));
  const attempt = async () => {
    const outcome = await whileHolding("sweep", async () => {
      await othersWereAnswered;
      return "done";
    });
    if ((answered += 1) === 19) free();
    return outcome;
  };
  const outcomes = await Promise.all(Array.from({ length: 20 }, attempt));
  expect(outcomes.toSorted()).toEqual(["done", ...Array(19).fill(null)]);
});

test("a job that fails is given back", async () => {
  await expect(
    whileHolding("sweep", async () => {
      throw new Error("The broom broke.");
    }),
  ).rejects.toThrow("The broom broke.");
  expect(await whileHolding("sweep", async () => "done")).toBe("done");
});

const since = () => new Date(now().getTime() + 60_000);
const heldBy = (runId: string | null) =>
  db().jobClaim.create({ data: { job: "sweep", holder: "former", heldUntil: since(), runId } });
const isFree = async () => (await whileHolding("sweep", async () => "done")) === "done";

test.skipIf(isOnPostgresql)(
  "a server that starts again after a kill takes the jobs of its former self at once, and a command does not",
  async () => {
    await heldBy("former");
    expect(await isFree()).toBe(false);
    serverState.runId = "now";
    expect(await isFree()).toBe(true);
  },
);

test.skipIf(!isOnPostgresql)(
  "a job of a server that was killed is another's when its lease is over, not before",
  async () => {
    serverState.runId = "now";
    const seen = (ago: string) =>
      db().$executeRawUnsafe(
        `INSERT INTO "Server" ("id", "name", "secretDigest", "seenAt", "edition")
         VALUES ('former', 'former', '', clock_timestamp() - interval '${ago}', 0)
         ON CONFLICT ("id") DO UPDATE SET "seenAt" = excluded."seenAt"`,
      );
    await heldBy("former");
    await seen("4 seconds");
    expect(await isFree()).toBe(false);
    await seen("5 seconds");
    expect(await isFree()).toBe(true);
  },
);

test("a server's own job is not free for itself, and one that does not end with its server waits for its time", async () => {
  serverState.runId = "now";
  const outcome = await whileHolding("sweep", async () => [
    await isFree(),
    (await db().jobClaim.findFirstOrThrow()).runId,
  ]);
  expect(outcome).toEqual([false, "now"]);
  await whileHolding(
    "sweep",
    async () => {
      serverState.runId = "another";
      expect(await isFree()).toBe(false);
    },
    { endsWithServer: false },
  );
  await heldBy(null);
  expect(await isFree()).toBe(false);
});

test("a job whose holder, a command, was killed is another's after a minute, not before", async () => {
  const holder = await startProcess("holder.ts", "sweep");
  await holder.kill();
  const { heldUntil } = await db().jobClaim.findUniqueOrThrow({ where: { job: "sweep" } });
  setClock(new Date(heldUntil.getTime() - 1));
  expect(await whileHolding("sweep", async () => "done")).toBeNull();
  setClock(heldUntil);
  expect(await whileHolding("sweep", async () => "done")).toBe("done");
  setClock();
  expect(heldUntil.getTime() - now().getTime()).toBeLessThanOrEqual(60_000);
});

test("a job that lasts is held until it ends", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const start = new Date("2026-03-01T06:00:00Z");
    setClock(start);
    await whileHolding("sweep", async () => {
      setClock(new Date(start.getTime() + 50_000));
      vi.advanceTimersByTime(20_000);
      await vi.waitUntil(async () => {
        const { heldUntil } = await db().jobClaim.findUniqueOrThrow({ where: { job: "sweep" } });
        return heldUntil.getTime() === start.getTime() + 110_000;
      });
      setClock(new Date(start.getTime() + 90_000));
      expect(await whileHolding("sweep", async () => "done twice")).toBeNull();
    });
    expect(await db().jobClaim.count()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a holder whose hold ended all the same does not give back what is another's by now", async () => {
  const start = new Date("2026-03-01T06:00:00Z");
  setClock(start);
  await whileHolding("sweep", async () => {
    setClock(new Date(start.getTime() + 60_000));
    const other = whileHolding("sweep", async () => {
      const [held] = await db().jobClaim.findMany();
      return held?.holder;
    });
    expect(await other).toBeDefined();
    await db().jobClaim.create({
      data: { job: "sweep", holder: "other", heldUntil: new Date(start.getTime() + 120_000) },
    });
  });
  expect(await db().jobClaim.findMany({ select: { holder: true } })).toEqual([{ holder: "other" }]);
});
