// Whatever happens to uploads in whatever order: each file ends in one way, and what was filed stays filed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addedAnswer, openQueue, signedOutAnswer } from "@/lib/testing/uploading";
import { settle } from "@/lib/testing/saving";
import { places } from "@/lib/browser/uploading/table";

const names = ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"];
const place = fc.nat({ max: names.length - 1 });
const happenings = fc.oneof(
  fc.record({
    what: fc.constant("answer" as const),
    place,
    status: fc.constantFrom(200, 201, 201, 401, 403, 409, 413, 422, 500, 502),
  }),
  fc.record({
    what: fc.constantFrom<"break off" | "progress" | "all sent" | "cancel" | "retry">(
      ...(["break off", "progress", "all sent", "cancel", "retry"] as const),
    ),
    place,
  }),
  fc.record({
    what: fc.constantFrom<"online" | "sign in" | "pass">("online", "sign in", "pass"),
  }),
);
type Happening = typeof happenings extends fc.Arbitrary<infer One> ? One : never;

type Desk = ReturnType<typeof openQueue> & { ids: string[] };

async function happen({ queue, clock, under, ids }: Desk, one: Happening): Promise<void> {
  switch (one.what) {
    case "online":
      return queue.reachable();
    case "sign in":
      return queue.signedIn();
    case "pass":
      return clock.pass(45_000);
    case "cancel":
      return queue.cancel(ids[one.place] ?? "");
    case "retry":
      return queue.retry(ids[one.place] ?? "");
    case "progress":
      return under()[one.place]?.progress(0.5);
    case "all sent":
      return under()[one.place]?.allSent();
    case "break off":
      return under()[one.place]?.breakOff();
    case "answer": {
      const request = under()[one.place];
      return request?.answer(one.status, bodyOf(one.status, request.file.name));
    }
  }
}

function bodyOf(status: number, name: string): unknown {
  if (status < 300) return addedAnswer(`record of ${name}`, status === 201);
  return status === 401 ? signedOutAnswer : { reason: "invalid", problems: ["No."] };
}

test("in any order of events there are two requests at most, and a filed file is told once and stays filed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happenings, { maxLength: 60 }), async (script) => {
      const queue = openQueue();
      const desk = { ...queue, ids: queue.add(...names) };
      const over = new Set<string>();
      for (const one of script) {
        await happen(desk, one);
        await settle();
        expect(desk.under().length).toBeLessThanOrEqual(places);
        for (const { file, state } of desk.queue.snapshot) {
          if (over.has(file.name)) expect(["filed", "known"]).toContain(state);
          if (state === "filed" || state === "known") over.add(file.name);
        }
        expect(desk.filed.length).toBe(over.size);
      }

      // With a server that is there and somebody signed in, all that is unfinished is filed.
      desk.queue.signedIn();
      desk.queue.reachable();
      while (!desk.queue.isSafeToLeave) {
        const [request] = desk.under();
        expect(request, "what is unfinished is being sent").toBeDefined();
        await request?.answer(201, addedAnswer(`record of ${request.file.name}`));
      }
      for (const { state } of desk.queue.snapshot) {
        expect(["filed", "known", "refused", "cancelled"]).toContain(state);
      }
    }),
    { numRuns: 300 },
  );
});
