// The rules of saving as data. docs/saving.md explains them, and a test compares the two.

/** What an open page does with news: take in text and stage, take in the stage alone, or wait for a save's answer. */
export const newsCourses = {
  saved: "take in",
  unsaved: "take in",
  sending: "wait",
  asking: "stage alone",
  refused: "take in",
  stopped: "wait",
  repeating: "wait",
} as const satisfies Record<SaveState, "take in" | "stage alone" | "wait">;

/** The weakest first. Of two that wait the stronger stays, since each saves the text. */
export const saveTriggers = [
  "repeat",
  "autosave",
  "leave",
  "save",
  "transition",
  "takedown",
] as const;
export type SaveTrigger = (typeof saveTriggers)[number];

export type SaveState =
  "saved" | "unsaved" | "sending" | "asking" | "refused" | "stopped" | "repeating";

/** What a trigger does: run, wait for the request under way, open a dialog, or leave the text in the store. */
type Course = "go" | "wait" | "ask" | "keep";

export const saveStates: Record<SaveState, Record<SaveTrigger, Course>> = {
  saved: row("keep", "keep", "keep", "go", "go", "go"),
  unsaved: row("keep", "go", "go", "go", "go", "go"),
  sending: row("wait", "wait", "wait", "wait", "wait", "wait"),
  asking: row("keep", "keep", "keep", "ask", "ask", "go"),
  refused: row("keep", "keep", "keep", "go", "go", "go"),
  stopped: row("keep", "keep", "keep", "go", "go", "go"),
  repeating: row("go", "keep", "go", "go", "go", "go"),
};

function row(
  ...courses: [Course, Course, Course, Course, Course, Course]
): Record<SaveTrigger, Course> {
  const [repeat, autosave, leave, save, transition, takedown] = courses;
  return { repeat, autosave, leave, save, transition, takedown };
}

export type SaveOutcome =
  "saved" | "merged" | "conflict" | "signed out" | "refused" | "gone" | "offline" | "failed";

/** `isRepeated`: the same save goes next, since it may have arrived. */
export const saveOutcomes = {
  done: { outcome: "saved", state: "saved", isRepeated: false },
  "stale, changes apart": { outcome: "merged", state: "unsaved", isRepeated: false },
  "stale, changes touch": { outcome: "conflict", state: "asking", isRepeated: false },
  "signed out": { outcome: "signed out", state: "asking", isRepeated: true },
  invalid: { outcome: "refused", state: "refused", isRepeated: false },
  forbidden: { outcome: "refused", state: "refused", isRepeated: false },
  "not found": { outcome: "gone", state: "stopped", isRepeated: false },
  none: { outcome: "offline", state: "repeating", isRepeated: true },
  failed: { outcome: "failed", state: "repeating", isRepeated: true },
} as const satisfies Record<
  string,
  { outcome: SaveOutcome; state: SaveState; isRepeated: boolean }
>;

export type SaveEnding = keyof typeof saveOutcomes;

/** Milliseconds after the last key, and at most while typing goes on. */
export const autosave = { afterLastKey: 2_000, atMost: 15_000 } as const;

/** Milliseconds. Each repeat waits twice as long, up to the most. */
export const repeat = { first: 2_000, most: 30_000 } as const;

/** Milliseconds of typing that the store may lack. */
export const storeEvery = 250;

/** Bytes of a request from a page that goes away. Browsers allow 64 KiB in all. */
export const leavingMost = 60_000;

/** Milliseconds before a further merge is saved; each waits twice as long, up to the most. */
export const betweenMerges = { first: 250, most: 5_000 } as const;

/** Milliseconds without a key before a dialog opens by itself. */
export const quiet = 1_000;

/** Milliseconds that news must be visible before a press counts as informed. */
export const glance = 1_000;

/** Milliseconds that a message about a merge stays. */
export const mergeIsTold = 10_000;
