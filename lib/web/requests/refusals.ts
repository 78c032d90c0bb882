import type { Finding } from "@/lib/content/checks/finding";
import { UnfinishedError } from "@/lib/newsroom/articles/checks/unfinished";
import { TooLargeError } from "@/lib/newsroom/media/intake/limits";
import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  SignedOutError,
  TooSoonError,
  UnconfirmedError,
} from "@/lib/base/errors";
import { currentRequestId } from "@/lib/base/log/request-id";
import { troubleOf } from "@/lib/base/trouble";

/** `problems` are sentences for the editor. */
export type RefusalAnswer = {
  reason:
    | "signed out"
    | "forbidden"
    | "unconfirmed"
    | "not found"
    | "invalid"
    | "failed"
    | "too soon"
    | ConflictError["reason"];
  problems: readonly string[];
  /** The findings of the checks if the article may not be published. */
  findings?: readonly Finding[];
  /** Of a fault of ours: by it an administrator finds the failure in the log. Its sentence names it. */
  number?: string;
};

/** Any other error is a fault of ours, answered without detail. */
export function refusalOf(error: unknown): { status: number; refusal: RefusalAnswer } {
  if (error instanceof UnfinishedError) {
    const { problems, findings } = error;
    return { status: 422, refusal: { reason: "invalid", problems, findings } };
  }
  if (error instanceof TooLargeError) {
    return { status: 413, refusal: { reason: "invalid", problems: error.problems } };
  }
  if (error instanceof InvalidInputError) {
    return { status: 422, refusal: { reason: "invalid", problems: error.problems } };
  }
  if (error instanceof SignedOutError) {
    return { status: 401, refusal: { reason: "signed out", problems: [error.message] } };
  }
  if (error instanceof UnconfirmedError) {
    return { status: 403, refusal: { reason: "unconfirmed", problems: [error.message] } };
  }
  if (error instanceof ForbiddenError) {
    return { status: 403, refusal: { reason: "forbidden", problems: [error.message] } };
  }
  if (error instanceof NotFoundError) {
    return { status: 404, refusal: { reason: "not found", problems: [error.message] } };
  }
  if (error instanceof ConflictError) {
    return { status: 409, refusal: { reason: error.reason, problems: [error.message] } };
  }
  if (error instanceof TooSoonError) {
    return { status: 429, refusal: { reason: "too soon", problems: [error.message] } };
  }
  const trouble = troubleOf(error);
  if (trouble) {
    const { status, sentence } = trouble;
    return { status, refusal: { reason: "failed", problems: [sentence] } };
  }
  return { status: 500, refusal: failed() };
}

function failed(): RefusalAnswer {
  const number = currentRequestId();
  const sentence = "The server failed. Try again in a moment.";
  if (number === undefined) return { reason: "failed", problems: [sentence] };
  const problems = [`${sentence} The number of this failure: ${number}.`];
  return { reason: "failed", problems, number };
}
