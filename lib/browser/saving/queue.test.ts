// Which of two triggers waits for the request under way, for every two that there are.
import { describe, expect, test } from "vitest";
import { SaveQueue } from "@/lib/browser/saving/queue";
import { saveTriggers, type SaveState, type SaveTrigger } from "@/lib/browser/saving/table";

type Wanted = { trigger: SaveTrigger; number: number };

/** A queue with a request under way, and what became of each trigger after it. */
function openQueue() {
  const told: [what: "done" | "kept" | "asked", number: number][] = [];
  let finish = () => {};
  let state: SaveState = "unsaved";
  const queue = new SaveQueue<Wanted>({
    standing: () => state,
    fulfil: async ({ number }) => {
      if (number === 0) await new Promise<void>((resolve) => (finish = resolve));
      else told.push(["done", number]);
    },
    turnDown: ({ number }, isAsked) => told.push([isAsked ? "asked" : "kept", number]),
    rest: () => {},
  });
  queue.want({ trigger: "save", number: 0 });
  return {
    want: (trigger: SaveTrigger, number: number) => queue.want({ trigger, number }),
    /** The request under way is over, and leaves the text so. */
    end: async (as: SaveState) => {
      state = as;
      finish();
      await new Promise((resolve) => setImmediate(resolve));
      return told;
    },
  };
}

const pairs = saveTriggers.flatMap((lesser, index) =>
  saveTriggers.slice(index + 1).map((greater) => [lesser, greater] as const),
);

describe.each(pairs)("of %s and %s that wait,", (lesser, greater) => {
  test.each(["first", "last"] as const)("the latter goes, though it came %s", async (place) => {
    const queue = openQueue();
    const both = place === "first" ? [greater, lesser] : [lesser, greater];
    for (const [index, trigger] of both.entries()) queue.want(trigger, index + 1);
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
] as const)("once the text is %s, %s that waited is %s", async (state, trigger, what) => {
  const queue = openQueue();
  queue.want(trigger, 1);
  expect(await queue.end(state)).toEqual([[what, 1]]);
});
