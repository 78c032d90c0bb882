import { describe, expect, test } from "vitest";
import {
  assertTransition,
  hasNewerDraft,
  refusal,
  stageOf,
  stages,
  type Pointers,
  type Stage,
  type Transition,
} from "@/lib/articles/workflow";
import { ConflictError } from "@/lib/errors";

const at = new Date("2026-03-01T06:00:00.000Z");
const before = new Date(at.getTime() - 1);
const after = new Date(at.getTime() + 1);

const draft: Pointers = { draftId: "1", liveId: null, liveAt: null };
const due: Pointers = { draftId: "1", liveId: "1", liveAt: at };
const takenOff: Pointers = { draftId: "1", liveId: null, liveAt: at };

describe("the stage of an article", () => {
  test("without a publication is draft at any time", () => {
    expect([before, at, after].map((moment) => stageOf(draft, moment))).toEqual(
      Array(3).fill("draft"),
    );
  });

  test("is scheduled until its moment and live from that very millisecond on", () => {
    expect(stageOf(due, before)).toBe("scheduled");
    expect(stageOf(due, at)).toBe("live");
    expect(stageOf(due, after)).toBe("live");
  });

  test("taken off is unpublished, before its moment as after it", () => {
    expect([before, at, after].map((moment) => stageOf(takenOff, moment))).toEqual(
      Array(3).fill("unpublished"),
    );
  });
});

describe("a newer draft", () => {
  test("is one that is not the live revision", () => {
    expect(hasNewerDraft({ ...due, draftId: "2" })).toBe(true);
    expect(hasNewerDraft(due)).toBe(false);
  });

  test("is not spoken of where nothing is live", () => {
    expect(hasNewerDraft(draft)).toBe(false);
    expect(hasNewerDraft({ ...takenOff, draftId: "2" })).toBe(false);
  });
});

const examples: Record<Stage, { pointers: Pointers; moment: Date }> = {
  draft: { pointers: draft, moment: at },
  scheduled: { pointers: due, moment: before },
  live: { pointers: { ...due, draftId: "2" }, moment: at },
  unpublished: { pointers: takenOff, moment: at },
};

/** Why each transition is refused from each stage; null where it is allowed. */
const answers: Record<Stage, Record<Transition, string | null>> = {
  draft: { publish: null, unpublish: "An article that is a draft cannot be unpublished." },
  scheduled: { publish: null, unpublish: null },
  live: { publish: null, unpublish: null },
  unpublished: {
    publish: null,
    unpublish: "An article that is unpublished cannot be unpublished.",
  },
};
const cells = stages.flatMap((stage) =>
  (["publish", "unpublish"] as const).map((transition) => ({
    stage,
    transition,
    answer: answers[stage][transition],
  })),
);

describe("what leads from one stage to another", () => {
  test.each(stages)("the example of %s is one", (stage) => {
    const { pointers, moment } = examples[stage];
    expect(stageOf(pointers, moment)).toBe(stage);
  });

  test.each(cells)("$transition from $stage: $answer", ({ stage, transition, answer }) => {
    const { pointers, moment } = examples[stage];
    expect(refusal(pointers, transition, moment)).toBe(answer);
    const ask = () => assertTransition(pointers, transition, moment);
    if (answer === null) expect(ask).not.toThrow();
    else expect(ask).toThrow(new ConflictError(answer));
  });

  test("what readers already see is not published again, from its moment on", () => {
    expect(refusal(due, "publish", at)).toBe("Readers already see this version.");
    expect(refusal(due, "publish", before)).toBeNull();
  });

  test("a refusal is a conflict of state, not a stale save", () => {
    try {
      assertTransition(draft, "unpublish", at);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: "ConflictError", reason: "state" });
    }
  });
});
