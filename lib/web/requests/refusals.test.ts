import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Finding } from "@/lib/content/checks/finding";
import { UnfinishedError } from "@/lib/newsroom/articles/checks/unfinished";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { refusalOf } from "@/lib/web/requests/refusals";

const failed = {
  status: 500,
  refusal: { reason: "failed", problems: ["The server failed. Try again in a moment."] },
};

const refusals: [
  kind: string,
  error: unknown,
  status: number,
  reason: string,
  problems: string[],
][] = [
  ["invalid input", new InvalidInputError(["One.", "Two."]), 422, "invalid", ["One.", "Two."]],
  ["forbidden", new ForbiddenError("No."), 403, "forbidden", ["No."]],
  ["not found", new NotFoundError("None."), 404, "not found", ["None."]],
  ["a conflict", new ConflictError("Not now."), 409, "state", ["Not now."]],
  ["a stale save", new ConflictError("Late.", "stale"), 409, "stale", ["Late."]],
  ["a taken slug", new ConflictError("Taken.", "slug taken"), 409, "slug taken", ["Taken."]],
];

describe("a refusal over HTTP", () => {
  test.each(refusals)(
    "of %s has its status and its sentences",
    (_, error, status, reason, problems) => {
      expect(refusalOf(error)).toEqual({ status, refusal: { reason, problems } });
    },
  );

  test("of an unfinished article tells the findings, and as sentences those that block", () => {
    const found = {
      rule: "section",
      words: "One.",
      place: { kind: "field", field: "sectionId" },
    } as const;
    const findings: Finding[] = [
      { ...found, level: "blocking" },
      { ...found, words: "Two.", level: "advice" },
    ];
    expect(refusalOf(new UnfinishedError(findings))).toEqual({
      status: 422,
      refusal: { reason: "invalid", problems: ["One."], findings },
    });
  });

  test.each([
    new Error("secret in /srv/stet/data"),
    new TypeError("secret"),
    // A stored row that does not fit: what came in was checked at the edge.
    z.object({ a: z.string({ error: "secret" }) }).safeParse({}).error,
    "secret",
    { status: 403, message: "secret" },
    Object.assign(new Error("secret"), { name: "ForbiddenError" }),
    null,
    undefined,
  ])("of a fault of ours, %s, tells nothing of it", (error) => {
    expect(refusalOf(error)).toEqual(failed);
  });
});
