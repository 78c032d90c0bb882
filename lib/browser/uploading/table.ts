// The rules of uploading as data. docs/pictures.md explains them, and a test compares the two.

export type UploadState =
  | "waiting"
  | "sending"
  | "checking"
  | "filed"
  | "known"
  | "refused"
  | "broken off"
  | "cancelled"
  | "signed out";

/** `reachable`: a pause has ended, or the browser is online again. */
export const events = ["send", "sent", "cancel", "retry", "reachable", "signed in"] as const;
export type UploadEvent = (typeof events)[number];

type Row = Record<UploadEvent, UploadState | null> & {
  /** Leaving the page asks first. */
  isUnfinished: boolean;
};

/** The next state; null: no change. */
export const uploadStates: Record<UploadState, Row> = {
  waiting: { ...nothing(), send: "sending", cancel: "cancelled", isUnfinished: true },
  sending: { ...nothing(), sent: "checking", cancel: "cancelled", isUnfinished: true },
  checking: { ...nothing(), cancel: "cancelled", isUnfinished: true },
  filed: nothing(),
  known: nothing(),
  refused: { ...nothing(), retry: "waiting" },
  "broken off": {
    ...{ ...nothing(), cancel: "cancelled", retry: "waiting" },
    ...{ reachable: "waiting", isUnfinished: true },
  },
  cancelled: { ...nothing(), retry: "waiting" },
  "signed out": {
    ...{ ...nothing(), cancel: "cancelled", retry: "waiting" },
    ...{ "signed in": "waiting", isUnfinished: true },
  },
};

function nothing(): Row {
  return {
    ...{ send: null, sent: null, cancel: null, retry: null, reachable: null, "signed in": null },
    isUnfinished: false,
  };
}

/** `isRepeated`: sent again by itself. */
export const uploadOutcomes = {
  filed: { state: "filed", isRepeated: false },
  known: { state: "known", isRepeated: false },
  "too large": { state: "refused", isRepeated: false },
  invalid: { state: "refused", isRepeated: false },
  stale: { state: "refused", isRepeated: false },
  unreadable: { state: "refused", isRepeated: false },
  "signed out": { state: "signed out", isRepeated: false },
  none: { state: "broken off", isRepeated: true },
  "no room": { state: "broken off", isRepeated: false },
  failed: { state: "broken off", isRepeated: true },
} as const satisfies Record<string, { state: UploadState; isRepeated: boolean }>;

export type UploadEnding = keyof typeof uploadOutcomes;

/** Requests at a time. */
export const places = 2;

/** Repeats of a file at which the server fails, since the file may be the cause. */
export const mostFailures = 5;

/**
 * Milliseconds without progress, or until an answer, before a request counts as lost. A large file is checked longer: a
 * second for each MiB.
 */
export const patience = {
  sending: 30_000,
  checking: (bytes: number) => 120_000 + Math.ceil(bytes / 1024 ** 2) * 1_000,
} as const;
