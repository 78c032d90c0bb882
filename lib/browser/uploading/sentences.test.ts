import { describe, expect, test } from "vitest";
import { addedAnswer, fileOfBytes, uploadedPicture } from "@/lib/testing/uploading";
import {
  isRemarkable,
  mayRetry,
  recordWords,
  standingWords,
  unreadWords,
  uploadWords,
} from "@/lib/browser/uploading/sentences";
import { mostFailures } from "@/lib/browser/uploading/table";
import type { Upload } from "@/lib/browser/uploading/upload";

function upload(change: Partial<Upload> = {}): Upload {
  return {
    ...{
      id: "1",
      place: "page",
      file: fileOfBytes("quay.jpg"),
      target: { kind: "library" },
      state: "waiting",
      share: 0,
    },
    ...{
      problems: [],
      failures: 0,
      mayHaveArrived: false,
      current: null,
      filed: null,
      recording: null,
    },
    ...change,
  };
}
const toRecord = (kind: "first file" | "another file") => ({ kind, id: "r1", version: 1 }) as const;

test("words that the file has and the record has not are told, and the upload stays in sight for it", () => {
  expect(unreadWords(addedAnswer("a"))).toBe("");
  const unread = { ...addedAnswer("a"), hasUnreadText: true };
  expect(unreadWords(unread)).toContain("Write it yourself");
  expect([isRemarkable(addedAnswer("a")), isRemarkable(unread)]).toEqual([false, true]);
});

test("each state has its sentence", () => {
  const said = (change: Partial<Upload>) => uploadWords(upload(change));
  expect(said({ state: "waiting" })).toBe("Waiting.");
  expect(said({ state: "sending", share: 0.379 })).toBe("37 % sent");
  expect(said({ state: "checking" })).toContain("being checked");
  expect(said({ state: "filed", filed: addedAnswer("a") })).toBe("Uploaded.");
  const attached = { ...addedAnswer("a"), attachedTo: "record that awaited" as const };
  expect(said({ state: "filed", filed: attached })).toContain("the picture that had no file");
  expect(said({ state: "filed", target: toRecord("first file") })).toContain("File added");
  expect(said({ state: "filed", target: toRecord("another file") })).toContain("File replaced");
  expect(said({ state: "known" })).toContain("already in the library");
  expect(said({ state: "refused", problems: ["It is cut off."] })).toBe(
    "Not uploaded: It is cut off.",
  );
  expect(said({ state: "broken off" })).toContain("retried automatically");
  expect(said({ state: "broken off", failures: mostFailures })).toContain("failed several times");
  const full = { state: "broken off", problems: ["The disk is full."] } as const;
  expect(said(full)).toBe("Not uploaded: The disk is full. It is retried automatically.");
  expect(said({ ...full, failures: mostFailures })).toBe("Not uploaded: The disk is full.");
  expect(said({ state: "cancelled" })).toBe("Cancelled.");
  expect(said({ state: "cancelled", mayHaveArrived: true })).toContain(
    "may already be in the library",
  );
  expect(said({ state: "signed out" })).toContain("you have been signed out");
});

describe("a record that somebody changed meanwhile", () => {
  const stale = { state: "refused", problems: ["Stale."], target: toRecord("first file") } as const;

  test("may be tried again while it still awaits its file", () => {
    const one = upload({ ...stale, current: uploadedPicture("r1", { fileUrl: null }) });
    expect(uploadWords(one)).toContain("Check them and try again.");
    expect(mayRetry(one)).toBe(true);
  });

  test("may not once it has one: a first file takes no other's place", () => {
    const one = upload({ ...stale, current: uploadedPicture("r1") });
    expect(uploadWords(one)).toContain("somebody else added a file");
    expect(mayRetry(one)).toBe(false);
  });
});

test("what a file brought with it is told, and what it lacks", () => {
  const said = (caption: string, credit: string) =>
    recordWords({ ...uploadedPicture("a"), caption, credit });
  expect(said("The quay.", "AFP")).toBe("The quay. (AFP)");
  expect(said("The quay.", "")).toBe("The quay. It has no credit yet.");
  expect(said("", "AFP")).toBe("Credit: AFP. It has no caption yet.");
  expect(said("", "")).toBe("It has no caption and no credit yet.");
});

test("what was refused for its content is not offered to be tried again; what was cut short is", () => {
  expect(mayRetry(upload({ state: "refused", problems: ["It is not a picture."] }))).toBe(false);
  expect(mayRetry(upload({ state: "broken off" }))).toBe(true);
  expect(mayRetry(upload({ state: "cancelled" }))).toBe(true);
  expect(mayRetry(upload({ state: "filed" }))).toBe(false);
});

test("what is spoken does not change with progress, only with what becomes of files", () => {
  const going = (share: number) =>
    standingWords([upload({ state: "sending", share }), upload({ state: "filed" })]);
  expect(going(0.1)).toBe("Uploading 2 pictures.");
  expect(going(0.9)).toBe(going(0.1));
  const refused = upload({ state: "refused", problems: ["It is cut off."] });
  expect(standingWords([upload({ state: "sending" }), refused])).toBe(
    "Uploading 2 pictures. quay.jpg: Not uploaded: It is cut off.",
  );
  const known = upload({ state: "known" });
  expect(standingWords([upload({ state: "filed" }), known, upload({ state: "cancelled" })])).toBe(
    "3 pictures: 1 uploaded, 1 already in the library, 1 cancelled.",
  );
  expect(standingWords([upload({ state: "signed out" })])).toContain(
    "are waiting for you to sign in",
  );
  expect(standingWords([upload({ state: "broken off" })])).toContain("resumes automatically");
  const full = upload({ state: "broken off", problems: ["The disk is full."] });
  expect(standingWords([full])).toContain("quay.jpg: Not uploaded: The disk is full.");
  expect(standingWords([])).toBe("");
});
