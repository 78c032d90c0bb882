// How an upload goes on, as data: the two tables of docs/pictures.md, which a test compares with these.

/**
 * How one file stands: `waiting`, its turn has not come; `sending`; `checking`, all of it is sent and the
 * server reads it; `filed`; `known`, a record has had the same bytes already; `refused`; `broken off`, no answer
 * came; `cancelled`; `signed out`, nobody is signed in who could file it.
 */
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

/** What can happen to it, besides an answer: `reachable`, a pause is over or the browser is online again. */
export const events = ["send", "sent", "cancel", "retry", "reachable", "signed in"] as const;
export type UploadEvent = (typeof events)[number];

type Row = Record<UploadEvent, UploadState | null> & {
  /** Whether something of the file is still to be done: leaving the page asks first. */
  isUnfinished: boolean;
};

/** The state that each event leads to; null: it changes nothing. */
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

/** What each answer means: the state that it leaves the upload in, and whether it is sent again by itself. */
export const uploadOutcomes = {
  filed: { state: "filed", isRepeated: false },
  known: { state: "known", isRepeated: false },
  "too large": { state: "refused", isRepeated: false },
  invalid: { state: "refused", isRepeated: false },
  stale: { state: "refused", isRepeated: false },
  unreadable: { state: "refused", isRepeated: false },
  "signed out": { state: "signed out", isRepeated: false },
  none: { state: "broken off", isRepeated: true },
  failed: { state: "broken off", isRepeated: true },
} as const satisfies Record<string, { state: UploadState; isRepeated: boolean }>;

export type UploadEnding = keyof typeof uploadOutcomes;

/** Requests under way at a time. */
export const places = 2;

/** Times that a file at which the server fails is sent by itself: it may be what the server fails at. */
export const mostFailures = 5;

/** Milliseconds without a byte going out, or from the last byte to an answer, after which a request counts as lost. */
export const patience = { sending: 30_000, checking: 120_000 } as const;
