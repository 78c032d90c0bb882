// Which of two wishes waits for the request under way, for every two that there are.
import { describe, expect, test } from "vitest";
import { WishQueue } from "@/lib/browser/saving/queue";
import { wishes, type SaveState, type Wish } from "@/lib/browser/saving/table";

type Wanted = { wish: Wish; number: number };

/** A queue with a request under way, and what became of each wish after it. */
function openQueue() {
  const told: [what: "done" | "kept" | "asked", number: number][] = [];
  let finish = () => {};
  let state: SaveState = "unsaved";
  const queue = new WishQueue<Wanted>({
    standing: () => state,
    fulfil: async ({ number }) => {
      if (number === 0) await new Promise<void>((resolve) => (finish = resolve));
      else told.push(["done", number]);
    },
    turnDown: ({ number }, isAsked) => told.push([isAsked ? "asked" : "kept", number]),
    rest: () => {},
  });
  queue.want({ wish: "save", number: 0 });
  return {
    want: (wish: Wish, number: number) => queue.want({ wish, number }),
    /** The request under way is over, and leaves the text so. */
    end: async (as: SaveState) => {
      state = as;
      finish();
      await new Promise((resolve) => setImmediate(resolve));
      return told;
    },
  };
}

const pairs = wishes.flatMap((lesser, index) =>
  wishes.slice(index + 1).map((greater) => [lesser, greater] as const),
);

describe.each(pairs)("of %s and %s that wait,", (lesser, greater) => {
  test.each(["first", "last"] as const)("the latter goes, though it came %s", async (place) => {
    const queue = openQueue();
    const both = place === "first" ? [greater, lesser] : [lesser, greater];
    for (const [index, wish] of both.entries()) queue.want(wish, index + 1);
    const [winner, loser] = place === "first" ? [1, 2] : [2, 1];
    expect(await queue.end("unsaved")).toEqual([
      ["kept", loser],
      ["done", winner],
    ]);
  });
});

test.each([
  ["saved", "autosave", "kept"],
  ["asking", "save", "asked"],
  ["asking", "transition", "asked"],
  ["asking", "takedown", "done"],
  ["stopped", "leave", "kept"],
] as const)("once the text is %s, %s that waited is %s", async (state, wish, what) => {
  const queue = openQueue();
  queue.want(wish, 1);
  expect(await queue.end(state)).toEqual([[what, 1]]);
});
