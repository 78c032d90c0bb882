// The ways in which a command refuses. lib/web turns each into a status and a message, once.

/** What was asked for is not there, or not for this person to know of. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

/** This person may not do this. */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
}

/** The sign-in of who asks has ended since. */
export class SignedOutError extends Error {
  override name = "SignedOutError";
}

/** It could be done, but not as things stand now: somebody else was first, or the state does not allow it. */
export class ConflictError extends Error {
  override name = "ConflictError";
  readonly reason: "state" | "stale" | "slug taken";

  constructor(message: string, reason: ConflictError["reason"] = "state") {
    super(message);
    this.reason = reason;
  }
}

/** The input is not of the agreed shape. `problems` are sentences for the person who sent it. */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[]) {
    const list = typeof problems === "string" ? [problems] : problems;
    super(list.join(" "));
    this.problems = list;
  }
}

/** It is refused for so many seconds, whoever asks: too many tried, or too many are waiting. */
export class TooSoonError extends Error {
  override name = "TooSoonError";
  readonly seconds: number;

  /** `reason` is a sentence; how long to wait follows it. */
  constructor(reason: string, seconds: number) {
    super(`${reason} Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`);
    this.seconds = seconds;
  }
}
