import { describe, expect, test } from "vitest";
import {
  addedAnswer,
  fileOfBytes,
  mebibyte,
  openQueue,
  uploadedPicture,
  ScriptedRequest,
  signedOutAnswer,
  uploadOptionsFor,
} from "@/lib/testing/uploading";
import { settle } from "@/lib/testing/saving";
import { standingWords } from "@/lib/browser/uploading/sentences";
import { mostFailures, patience } from "@/lib/browser/uploading/table";

const invalid = { reason: "invalid", problems: ["That is not a picture."] };

describe("several files", () => {
  test("are sent two at a time, in the order in which they were chosen", async () => {
    const { add, under, request, states, filed } = openQueue();
    add("a.jpg", "b.jpg", "c.jpg");
    expect(under().map((one) => one.file.name)).toEqual(["a.jpg", "b.jpg"]);
    expect(states()).toEqual(["sending", "sending", "waiting"]);
    await request("b.jpg").answer(201, addedAnswer("b"));
    expect(under().map((one) => one.file.name)).toEqual(["a.jpg", "c.jpg"]);
    await request("a.jpg").answer(201, addedAnswer("a"));
    await request("c.jpg").answer(201, addedAnswer("c"));
    expect(states()).toEqual(["filed", "filed", "filed"]);
    expect(filed).toEqual(["b", "a", "c"]);
  });

  test("tell each how much of it is sent, and when all of it is", async () => {
    const { add, request, upload } = openQueue();
    add("a.jpg", "b.jpg");
    request("a.jpg").progress(0.37);
    expect(upload("a.jpg")).toMatchObject({ state: "sending", share: 0.37 });
    expect(upload("b.jpg")).toMatchObject({ state: "sending", share: 0 });
    request("a.jpg").allSent();
    expect(upload("a.jpg")).toMatchObject({ state: "checking", share: 1 });
  });

  test("go by the name and the bytes that they have", () => {
    const { add, request } = openQueue();
    add("Qianhai & Bay.jpg");
    const { method, address, file: body } = request("Qianhai & Bay.jpg");
    expect([method, address]).toEqual(["POST", "/api/desk/media?name=Qianhai+%26+Bay.jpg"]);
    expect(body.size).toBe(3);
  });

  test("are not held up by one that is refused; it says why", async () => {
    const { add, request, upload, states } = openQueue();
    add("a.jpg", "b.jpg", "c.jpg");
    await request("a.jpg").answer(422, invalid);
    await request("b.jpg").answer(201, addedAnswer("b"));
    await request("c.jpg").answer(201, addedAnswer("c"));
    expect(states()).toEqual(["refused", "filed", "filed"]);
    expect(upload("a.jpg").problems).toEqual(["That is not a picture."]);
  });
});

describe("a file", () => {
  test("that is too large is refused without being sent, also when it is tried again", () => {
    const { queue, states, upload } = openQueue();
    const [id = ""] = queue.add([fileOfBytes("huge.jpg", mebibyte + 1)], uploadOptionsFor());
    expect(upload("huge.jpg").problems).toEqual(["The file is too large: the limit is 1 MiB."]);
    queue.retry(id);
    expect(states()).toEqual(["refused"]);
    expect(ScriptedRequest.sent).toEqual([]);
  });

  test("whose bytes a record has already is known, as that record", async () => {
    const { add, request, upload, filed } = openQueue();
    add("a.jpg");
    await request("a.jpg").answer(200, addedAnswer("old", false));
    expect(upload("a.jpg").state).toBe("known");
    expect(filed).toEqual(["old"]);
  });

  test("that went away since it was chosen is refused, not tried for ever", async () => {
    const { queue, upload } = openQueue();
    const gone = Object.assign(fileOfBytes("gone.jpg"), {
      slice: () => ({
        arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")),
      }),
    });
    queue.add([gone], uploadOptionsFor());
    await ScriptedRequest.sent[0]?.breakOff();
    expect(upload("gone.jpg")).toMatchObject({
      state: "refused",
      problems: [expect.stringContaining("Choose it again.")],
    });
  });

  test("that is cancelled is stopped, gives its place to the next, and can be sent again", async () => {
    const { queue, add, request, states, under } = openQueue();
    const [first = "", , third = ""] = add("a.jpg", "b.jpg", "c.jpg", "d.jpg");
    queue.cancel(third);
    queue.cancel(first);
    await settle();
    expect(states()).toEqual(["cancelled", "sending", "cancelled", "sending"]);
    expect(under()).toHaveLength(2);
    await request("b.jpg").answer(201, addedAnswer("b"));
    queue.retry(first);
    await request("a.jpg").answer(201, addedAnswer("a"));
    expect(states()).toEqual(["filed", "filed", "cancelled", "sending"]);
  });

  test("that is cancelled once all of it is sent may have arrived, and says so", () => {
    const { queue, add, request, upload } = openQueue();
    const [id = ""] = add("a.jpg");
    request("a.jpg").allSent();
    queue.cancel(id);
    expect(upload("a.jpg")).toMatchObject({ state: "cancelled", mayHaveArrived: true });
  });

  test("that is filed stays so, whatever is pressed", async () => {
    const { queue, add, request, states } = openQueue();
    const [id = ""] = add("a.jpg");
    await request("a.jpg").answer(201, addedAnswer("a"));
    queue.cancel(id);
    queue.retry(id);
    expect(states()).toEqual(["filed"]);
    queue.dismiss(id);
    expect(states()).toEqual([]);
  });
});

describe("a lost connection", () => {
  test("loses nothing that is filed; the rest goes on by itself, after longer and longer pauses", async () => {
    const { add, request, states, clock, under } = openQueue();
    add("a.jpg", "b.jpg", "c.jpg");
    await request("a.jpg").answer(201, addedAnswer("a"));
    await request("b.jpg").breakOff();
    await request("c.jpg").breakOff();
    expect(states()).toEqual(["filed", "broken off", "broken off"]);
    await clock.pass(1_999);
    expect(under()).toEqual([]);
    await clock.pass(1);
    expect(states()).toEqual(["filed", "sending", "sending"]);
    await request("b.jpg").breakOff();
    await request("c.jpg").breakOff();
    await clock.pass(3_999);
    expect(under()).toEqual([]);
    await clock.pass(1);
    await request("b.jpg").answer(200, addedAnswer("b", false));
    await request("c.jpg").answer(201, addedAnswer("c"));
    expect(states()).toEqual(["filed", "known", "filed"]);
  });

  test("keeps those that wait from being sent in vain", async () => {
    const { add, request, states, clock } = openQueue();
    add("a.jpg", "b.jpg", "c.jpg", "d.jpg");
    await request("a.jpg").breakOff();
    await request("b.jpg").breakOff();
    expect(states()).toEqual(["broken off", "broken off", "waiting", "waiting"]);
    expect(ScriptedRequest.sent).toHaveLength(2);
    await clock.pass(2_000);
    expect(states()).toEqual(["sending", "sending", "waiting", "waiting"]);
  });

  test("is over at once when the browser is online again, or a person tries again", async () => {
    const { queue, add, request, states } = openQueue();
    const [first = ""] = add("a.jpg");
    await request("a.jpg").breakOff();
    queue.reachable();
    expect(states()).toEqual(["sending"]);
    await request("a.jpg").breakOff();
    queue.retry(first);
    expect(states()).toEqual(["sending"]);
  });

  test("is known by its silence: no byte out, or no answer", async () => {
    const { add, request, states, clock } = openQueue();
    add("a.jpg");
    await clock.pass(patience.sending - 1);
    request("a.jpg").progress(0.5);
    await clock.pass(patience.sending - 1);
    request("a.jpg").allSent();
    await clock.pass(patience.checking(request("a.jpg").file.size) - 1);
    expect(states()).toEqual(["checking"]);
    await clock.pass(1);
    expect(states()).toEqual(["broken off"]);
  });
});

test("a file at which the server fails is sent five times by itself, then waits for a person; others go on", async () => {
  const { queue, add, request, states, clock } = openQueue();
  const [id = ""] = add("a.jpg", "b.jpg");
  await request("b.jpg").answer(201, addedAnswer("b"));
  for (let time = 0; time < mostFailures; time += 1) {
    await request("a.jpg").answer(time === 0 ? 502 : 500, "<h1>Bad gateway</h1>");
    expect(states()).toEqual(["broken off", "filed"]);
    await clock.pass(30_000);
  }
  expect(states()).toEqual(["broken off", "filed"]);
  add("c.jpg");
  await request("c.jpg").answer(201, addedAnswer("c"));
  queue.retry(id);
  await request("a.jpg").answer(201, addedAnswer("a"));
  expect(states()).toEqual(["filed", "filed", "filed"]);
});

test("a file for which the server has no room is not sent again by itself; others go on", async () => {
  const { queue, add, under, request, states, clock } = openQueue();
  const [id = ""] = add("a.jpg");
  await request("a.jpg").answer(507, { reason: "failed", problems: ["The disk is full."] });
  await clock.pass(120_000);
  expect([states(), under()]).toEqual([["broken off"], []]);
  expect(standingWords(queue.snapshot)).toBe(
    "Upload interrupted. a.jpg: Not uploaded: The disk is full.",
  );
  add("b.jpg");
  await request("b.jpg").answer(201, addedAnswer("b"));
  queue.retry(id);
  await request("a.jpg").answer(201, addedAnswer("a"));
  expect(states()).toEqual(["filed", "filed"]);
});

test("an ended session: nothing more is sent until somebody signed in, then all goes on", async () => {
  const { queue, add, request, states } = openQueue();
  add("a.jpg", "b.jpg", "c.jpg");
  await request("a.jpg").answer(401, signedOutAnswer);
  expect(queue.isSignedOut).toBe(true);
  await request("b.jpg").answer(201, addedAnswer("b"));
  expect(states()).toEqual(["signed out", "filed", "waiting"]);
  queue.reachable();
  expect(states()).toEqual(["signed out", "filed", "waiting"]);
  queue.signedIn();
  expect(states()).toEqual(["sending", "filed", "sending"]);
});

test("leaving the page asks while something is unfinished, and not for what is over", async () => {
  const { queue, add, request } = openQueue();
  expect(queue.isSafeToLeave).toBe(true);
  const [, second = ""] = add("a.jpg", "b.jpg", "c.jpg");
  await request("a.jpg").answer(422, invalid);
  queue.cancel(second);
  expect(queue.isSafeToLeave).toBe(false);
  await request("c.jpg").breakOff();
  expect(queue.isSafeToLeave).toBe(false);
  queue.reachable();
  await request("c.jpg").answer(201, addedAnswer("c"));
  expect(queue.isSafeToLeave).toBe(true);
});

describe("a record's file", () => {
  const target = { kind: "first file", id: "r1", version: 4 } as const;

  test("names the version that the person saw", async () => {
    const { queue, upload, request } = openQueue();
    queue.add([fileOfBytes("a.jpg")], uploadOptionsFor(target));
    const { method, address } = request("a.jpg");
    expect([method, address]).toEqual(["PUT", "/api/desk/media/r1/file?name=a.jpg&version=4"]);
    await request("a.jpg").answer(200, uploadedPicture("r1", { version: 5 }));
    expect(upload("a.jpg").filed?.picture.version).toBe(5);
  });

  test("is refused if somebody changed the record; tried again, it goes to the record as it is now", async () => {
    const { queue, upload, request } = openQueue();
    const [id = ""] = queue.add([fileOfBytes("a.jpg")], uploadOptionsFor(target));
    const current = uploadedPicture("r1", { version: 7, fileUrl: null });
    const stale = { reason: "stale", problems: ["Somebody changed it."], current };
    await request("a.jpg").answer(409, stale);
    expect(upload("a.jpg")).toMatchObject({ state: "refused", current });
    queue.retry(id);
    expect(request("a.jpg").address).toContain("version=7");
  });
});
