import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problemsOf, readDeskAnswer } from "@/lib/browser/desk-api/answer";

const shape = z.object({ id: z.string() });
const read = (status: number, body: unknown) =>
  readDeskAnswer(status, typeof body === "string" ? body : JSON.stringify(body), shape);

describe("an answer", () => {
  test("of the shape that was asked for is what was asked for", () => {
    expect(read(201, { id: "a" })).toEqual({ kind: "done", answer: { id: "a" } });
  });

  test("without content is null", () => {
    expect(readDeskAnswer(204, "", z.null())).toEqual({ kind: "done", answer: null });
  });

  test.each([
    ["of another version of the program", 200, { number: 1 }],
    ["of a network that wants to be signed in to", 200, "<p>Welcome to the hotel</p>"],
    ["of a proxy", 502, "<h1>Bad gateway</h1>"],
    ["of a fault of the server without words", 500, "Internal Server Error"],
    ["that refuses without a sentence", 422, { reason: "invalid", problems: [] }],
  ])("%s is a failure", (_, status, body) => {
    expect(read(status, body)).toEqual({ kind: "failed", status });
  });

  test.each([401, 403, 409, 422, 500, 503, 507])("of %i refuses, with its sentences", (status) => {
    const answer = read(status, { reason: "stale", problems: ["No."], current: { id: "b" } });
    expect(answer).toMatchObject({
      kind: "refused",
      status,
      reason: "stale",
      current: { id: "b" },
    });
  });
});

test("the sentences of a refusal are its own; where the desk told none, those of who asked", () => {
  const refused = { kind: "refused", status: 422, reason: "invalid", problems: ["No."] } as const;
  expect(problemsOf({ ...refused, problems: ["No."] }, "Try again.")).toEqual(["No."]);
  expect(problemsOf({ kind: "none" }, "Try again.")).toEqual(["Try again."]);
  expect(problemsOf({ kind: "failed", status: 502 }, "Try again.")).toEqual(["Try again."]);
});
