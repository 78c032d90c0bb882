// How saving goes on, as data: the two tables of docs/saving.md, which a test compares with these.

/**
 * What an open page makes of what happened to the article elsewhere: `take in`, its text and how it stands, merged with
 * what is unsaved; `stage alone`, how it stands, while a person decides about words; `wait`, until a save is answered.
 */
export const newsCourses = {
  saved: "take in",
  unsaved: "take in",
  sending: "wait",
  asking: "stage alone",
  refused: "take in",
  stopped: "wait",
  repeating: "wait",
} as const satisfies Record<SaveState, "take in" | "stage alone" | "wait">;

/** Whoever wants something of the engine, the least first. Of two that wait the greater stays: each of them saves the text. */
export const saveTriggers = [
  "repeat",
  "autosave",
  "leave",
  "save",
  "transition",
  "takedown",
] as const;
export type SaveTrigger = (typeof saveTriggers)[number];

/**
 * How the text stands: `saved`, all of it acknowledged; `unsaved`, typed and not sent yet; `sending`,
 * a request is under way; `asking`, a person has to decide or to sign in; `refused`, what was sent
 * did not pass; `stopped`, the article is not there any more; `repeating`, between two tries of one save.
 */
export type SaveState =
  "saved" | "unsaved" | "sending" | "asking" | "refused" | "stopped" | "repeating";

/**
 * What becomes of a trigger: `go`, it is fulfilled at once; `wait`, after the request under way, and
 * only if it may `go` then; `ask`, a dialog opens instead; `keep`, the text stays in this browser's store.
 */
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

/** What a save ends in: always exactly one of these. */
export type SaveOutcome =
  "saved" | "merged" | "conflict" | "signed out" | "refused" | "gone" | "offline" | "failed";

/**
 * What each answer of the server means: how the save ended, in which state that leaves the text, and
 * whether the same save, under the same id, is what goes next, since it may have arrived.
 */
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

/** Milliseconds from the last key to the autosave, and the most that typing on puts it off. */
export const autosave = { afterLastKey: 2_000, atMost: 15_000 } as const;

/** Milliseconds before the first repeat of a save; each further one waits twice as long, up to the most. */
export const repeat = { first: 2_000, most: 30_000 } as const;

/** Milliseconds of typing that may be missing in the store. */
export const storeEvery = 250;

/** Bytes of a request that a browser still sends while its page goes away. Browsers take 64 KiB in all. */
export const leavingMost = 60_000;

/** Milliseconds before a merge is saved that follows another at once; each further one waits twice as long, up to the most. */
export const betweenMerges = { first: 250, most: 5_000 } as const;

/** Milliseconds without a key before a dialog opens by itself: what is typed must not end up in it. */
export const quiet = 1_000;

/** Milliseconds that news has to be on the page before a step counts as pressed with it in view. */
export const glance = 1_000;

/** Milliseconds for which a save does not take the place of what was said of a merge. */
export const mergeIsTold = 10_000;
