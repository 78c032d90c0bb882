import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { presenceWatch, type Seen } from "@/lib/browser/presence/watch";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const bo = { tabId: "2", name: "Bo", isYou: false, blockId: null };
const article = { version: 1, publication: "none", notes: "" };
const alone: PresenceAnswer = { others: [], ...article };
const withBo: PresenceAnswer = { others: [bo], ...article };

/** A watch whose reports take 100 ms each. */
function open(first: PresenceAnswer = alone) {
  const began = Date.now();
  let answered: PresenceAnswer | null = first;
  const told: { at: number; blockId: string | null }[] = [];
  const seen: Seen[] = [];
  const leave = vi.fn();
  let tell: ((told: PresenceAnswer | null) => void) | null = null;
  const listen = (hear: (told: PresenceAnswer | null) => void) => {
    tell = hear;
    return () => (tell = null);
  };
  const report = async (blockId: string | null) => {
    told.push({ at: Date.now() - began, blockId });
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (answered === null) throw new TypeError("Failed to fetch");
    return answered;
  };
  const watch = presenceWatch({ report, leave, listen }, (next) => seen.push(next));
  return {
    ...watch,
    told,
    times: () => told.map(({ at }) => at),
    seen,
    left: leave,
    listens: () => tell !== null,
    /** What the server tells by itself; null: nothing any more. */
    tell: (told: PresenceAnswer | null) => tell?.(told),
    /** What the server answers from now on; null: nothing. */
    answer: (next: PresenceAnswer | null) => (answered = next),
  };
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("a tab says where it is", () => {
  test("at once on arriving, and every two seconds from report to report", async () => {
    const tab = open();
    tab.arrive();
    await pass(6_500);
    expect(tab.times()).toEqual([0, 2_000, 4_000, 6_000]);
  });

  test("at once when the block changes", async () => {
    const tab = open();
    tab.arrive();
    await pass(1_500);
    tab.setBlock("a");
    await pass(0);
    expect(tab.told.at(-1)).toEqual({ at: 1_500, blockId: "a" });
    await pass(2_000);
    expect(tab.told.at(-1)).toEqual({ at: 3_500, blockId: "a" });
  });

  test("at most once a second, of many blocks the last", async () => {
    const tab = open();
    tab.arrive();
    for (const blockId of ["a", "b", "c", "d", "e", "f"]) {
      await pass(150);
      tab.setBlock(blockId);
    }
    await pass(1_000);
    expect(tab.told.slice(0, 2)).toEqual([
      { at: 0, blockId: null },
      { at: 1_000, blockId: "f" },
    ]);
  });

  test("no sooner for the same block", async () => {
    const tab = open();
    tab.arrive();
    tab.setBlock("a");
    await pass(1_500);
    tab.setBlock("a");
    await pass(400);
    expect(tab.times()).toEqual([0]);
  });

  test("with one request at a time: a block that changes meanwhile comes after the answer", async () => {
    const tab = open();
    tab.arrive();
    await pass(0);
    const asked = tab.told.length;
    tab.setBlock("b");
    await pass(99);
    expect(tab.told).toHaveLength(asked);
    await pass(901);
    expect(tab.told.at(-1)).toEqual({ at: 1_000, blockId: "b" });
  });

  test("every six seconds in the background, and at once when it comes forward", async () => {
    const tab = open();
    tab.arrive();
    await pass(500);
    tab.setHidden(true);
    await pass(13_000);
    expect(tab.times()).toEqual([0, 6_000, 12_000]);
    tab.setHidden(false);
    await pass(2_000);
    expect(tab.times()).toEqual([0, 6_000, 12_000, 13_500, 15_500]);
  });

  test("no more once it has left, even if an answer was under way", async () => {
    const tab = open(withBo);
    tab.arrive();
    await pass(50);
    tab.leave();
    await pass(60_000);
    expect(tab.left).toHaveBeenCalledOnce();
    expect([tab.times(), tab.seen]).toEqual([[0], []]);
  });

  test("again when it is brought back", async () => {
    const tab = open();
    tab.arrive();
    await pass(500);
    tab.leave();
    await pass(5_000);
    tab.arrive();
    await pass(2_500);
    expect(tab.times()).toEqual([0, 5_500, 7_500]);
  });
});

describe("a tab learns", () => {
  test("who else is here, and is told only of what is new", async () => {
    const tab = open(withBo);
    tab.arrive();
    await pass(10_000);
    expect(tab.seen).toEqual([{ others: [bo] }]);
    tab.answer({ others: [{ ...bo, blockId: "a" }], ...article, version: 2 });
    await pass(2_000);
    tab.answer(alone);
    await pass(2_000);
    expect(tab.seen.slice(1)).toEqual([{ others: [{ ...bo, blockId: "a" }] }, { others: [] }]);
  });

  test("nothing of a single request that failed", async () => {
    const tab = open(withBo);
    tab.arrive();
    await pass(1_000);
    tab.answer(null);
    await pass(2_000);
    tab.answer(withBo);
    await pass(10_000);
    expect(tab.seen).toEqual([{ others: [bo] }]);
  });

  test("to forget the others while the server does not answer", async () => {
    const tab = open(withBo);
    tab.arrive();
    await pass(1_000);
    tab.answer(null);
    await pass(8_900);
    expect(tab.seen).toEqual([{ others: [bo] }]);
    await pass(6_000);
    expect(tab.seen).toEqual([{ others: [bo] }, { others: [] }]);
    tab.answer(withBo);
    await pass(6_000);
    expect(tab.seen.at(-1)).toEqual({ others: [bo] });
  });

  test("by fewer reports while the server does not answer, and by the usual ones after", async () => {
    const tab = open();
    tab.answer(null);
    tab.arrive();
    await pass(12_500);
    tab.answer(alone);
    await pass(10_000);
    expect(tab.times()).toEqual([0, 6_000, 12_000, 18_000, 20_000, 22_000]);
  });
});

describe("a tab that is told by the server itself", () => {
  test("hears at once who comes and goes, and reports only that it is there", async () => {
    const tab = open();
    tab.arrive();
    tab.tell(alone);
    await pass(1_000);
    tab.tell(withBo);
    expect(tab.seen).toEqual([{ others: [bo] }]);
    await pass(8_000);
    expect(tab.times()).toEqual([0, 4_000, 8_000]);
    // The answers of the reports, which know nobody, were older.
    expect(tab.seen).toEqual([{ others: [bo] }]);
  });

  test("asks by itself at once when it is told no more, and as often as before", async () => {
    const tab = open();
    tab.arrive();
    tab.tell(alone);
    await pass(5_500);
    tab.tell(null);
    await pass(4_500);
    expect(tab.times()).toEqual([0, 4_000, 5_500, 7_500, 9_500]);
  });

  test("does not listen in the background, nor once it has left", async () => {
    const tab = open();
    tab.arrive();
    expect(tab.listens()).toBe(true);
    tab.setHidden(true);
    expect(tab.listens()).toBe(false);
    tab.setHidden(false);
    expect(tab.listens()).toBe(true);
    tab.leave();
    expect(tab.listens()).toBe(false);
    tab.arrive();
    expect(tab.listens()).toBe(true);
  });
});
