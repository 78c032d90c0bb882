// How a command refuses. lib/web maps each error to a status and a message.

/** The record does not exist, or not for this user. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

export class ForbiddenError extends Error {
  override name = "ForbiddenError";
}

export class SignedOutError extends Error {
  override name = "SignedOutError";
}

/** The user is signed in, but has to prove again who they are. */
export class UnconfirmedError extends Error {
  override name = "UnconfirmedError";
}

/** The present state does not allow it, or somebody else was first. */
export class ConflictError extends Error {
  override name = "ConflictError";
  readonly reason: "state" | "stale" | "slug taken";

  constructor(message: string, reason: ConflictError["reason"] = "state") {
    super(message);
    this.reason = reason;
  }
}

/** `problems` are sentences for the person who sent it. */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[]) {
    const list = typeof problems === "string" ? [problems] : problems;
    super(list.join(" "));
    this.problems = list;
  }
}

export class TooSoonError extends Error {
  override name = "TooSoonError";
  readonly seconds: number;

  /** `reason` is a sentence; the time to wait follows it. */
  constructor(reason: string, seconds: number) {
    super(`${reason} Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`);
    this.seconds = seconds;
  }
}
