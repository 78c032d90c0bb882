import { describe, expect, test } from "vitest";
import { addedAnswer, uploadedPicture } from "@/lib/testing/uploading";
import { readUploadAnswer } from "@/lib/browser/uploading/requests";

const refusal = { reason: "invalid", problems: ["No."] };

describe("an answer", () => {
  test.each([
    [201, addedAnswer("a"), "filed"],
    [200, addedAnswer("a", false), "known"],
    [200, uploadedPicture("a"), "filed"],
    [401, refusal, "signed out"],
    [403, refusal, "invalid"],
    [404, refusal, "invalid"],
    [409, refusal, "invalid"],
    [413, refusal, "too large"],
    [422, refusal, "invalid"],
    [500, refusal, "failed"],
  ] as const)("of status %i is understood", (status, body, ending) => {
    expect(readUploadAnswer(status, JSON.stringify(body)).ending).toBe(ending);
  });

  test("that a record changed meanwhile comes with the record as it stands", () => {
    const current = uploadedPicture("a", { version: 9 });
    const stale = { reason: "stale", problems: ["Somebody changed it."], current };
    expect(readUploadAnswer(409, JSON.stringify(stale))).toMatchObject({
      ending: "stale",
      current,
    });
  });

  test.each([
    [200, "<h1>Welcome to the hotel’s network</h1>"],
    [200, "{}"],
    [401, "Who are you?"],
    [422, '{"problems":[]}'],
    [502, "<h1>Bad gateway</h1>"],
    [204, ""],
  ])("of status %i that is not the desk’s own is a failure", (status, text) => {
    expect(readUploadAnswer(status, text)).toEqual({ ending: "failed", problems: [] });
  });

  test.each([
    [503, "failed"],
    [507, "no room"],
  ])("of status %i tells what is in the server’s way", (status, ending) => {
    const problems = ["The disk is full."];
    expect(readUploadAnswer(status, JSON.stringify({ reason: "failed", problems }))).toEqual({
      ...{ ending, problems },
    });
  });

  test("of a fault of the server has its sentences, with the number of the failure", () => {
    expect(readUploadAnswer(500, JSON.stringify(refusal))).toEqual({
      ending: "failed",
      problems: refusal.problems,
    });
  });

  test("of a fault of the server without sentences tells nothing but that", () => {
    expect(readUploadAnswer(500, "Internal Server Error")).toEqual({
      ending: "failed",
      problems: [],
    });
  });

  test("of a proxy with a limit of its own says that the file is too large", () => {
    expect(readUploadAnswer(413, "<h1>Request Entity Too Large</h1>")).toEqual({
      ending: "too large",
      problems: ["The file is too large for the server."],
    });
  });
});
