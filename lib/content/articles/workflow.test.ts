import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allowedTransitions,
  hasNewerDraft,
  isDue,
  readersRevisionId,
  readersRevisionOf,
  stageAfterSave,
  stageOf,
  transitions,
  withNewDraft,
  type Standing,
  type Transition,
} from "@/lib/content/articles/workflow";
import { isOfRole } from "@/lib/content/users/permissions";
import { momentOfStandings, standings } from "@/lib/testing/standings";
import { DraftStage } from "@/prisma/generated/enums";

const at = (milliseconds: number) => new Date(momentOfStandings.getTime() + milliseconds);

describe("the stage of an article", () => {
  test("that was never published is its draft's, at any time", () => {
    for (const draftStage of Object.values(DraftStage)) {
      const article = { ...standings["never published"], draftStage };
      expect([at(-1), at(0), at(1)].map((one) => stageOf(article, one))).toEqual(
        Array(3).fill(draftStage),
      );
    }
  });

  test("is scheduled until its moment and live from that very millisecond on", () => {
    const article = { ...standings.scheduled, scheduledAt: at(0) };
    expect([at(-1), at(0), at(1)].map((one) => stageOf(article, one))).toEqual([
      "scheduled",
      "live",
      "live",
    ]);
  });

  test("stays live while an update of it comes due", () => {
    const article = { ...standings["live, with an update scheduled"], scheduledAt: at(0) };
    expect([at(-1), at(0)].map((one) => stageOf(article, one))).toEqual(["live", "live"]);
    expect([at(-1), at(0)].map((one) => readersRevisionId(article, one))).toEqual(["1", "2"]);
  });

  test("is retracted whatever else is so, and readers see no revision of it", () => {
    for (const standing of Object.values(standings)) {
      const article = { ...standing, retractedAt: at(-1) };
      expect(stageOf(article, momentOfStandings)).toBe("retracted");
      expect(readersRevisionId(article, momentOfStandings)).toBeNull();
    }
  });
});

describe("a newer draft", () => {
  test("is one that readers of a live article do not see yet", () => {
    expect(hasNewerDraft(standings["live, with a newer draft"], momentOfStandings)).toBe(true);
    expect(hasNewerDraft(standings["live, with an update scheduled"], momentOfStandings)).toBe(
      true,
    );
    expect(hasNewerDraft(standings.live, momentOfStandings)).toBe(false);
  });

  test("is not spoken of where nothing is live", () => {
    expect(hasNewerDraft(standings["never published"], momentOfStandings)).toBe(false);
    expect(hasNewerDraft(standings["scheduled, with a newer draft"], momentOfStandings)).toBe(
      false,
    );
    expect(hasNewerDraft({ ...standings.unpublished, draftId: "3" }, momentOfStandings)).toBe(
      false,
    );
  });

  test("that is scheduled is none any more from its hour on", () => {
    const article = { ...standings["live, with an update scheduled"], scheduledAt: at(0) };
    expect([at(-1), at(0)].map((one) => hasNewerDraft(article, one))).toEqual([true, false]);
  });
});

/** Pointers as commands leave them: the draft is the newest, what is scheduled is newer than what is live. */
const anyPointers = fc.constantFrom<[scheduledId: string | null, liveId: string | null]>(
  [null, null],
  [null, "1"],
  [null, "3"],
  ["2", null],
  ["2", "1"],
  ["3", null],
  ["3", "1"],
);
const anyTime = fc.integer({ min: -3, max: 3 }).map(at);

const anyStanding: fc.Arbitrary<Standing> = fc
  .record({
    pointers: anyPointers,
    draftStage: fc.constantFrom(...Object.values(DraftStage)),
    liveAt: anyTime,
    wasLive: fc.boolean(),
    scheduledAt: anyTime,
    retractedAt: fc.option(anyTime),
  })
  .map(({ pointers: [scheduledId, liveId], liveAt, wasLive, scheduledAt, ...rest }) => ({
    ...rest,
    draftId: "3",
    liveId,
    liveAt: liveId !== null || wasLive ? liveAt : null,
    scheduledId: rest.retractedAt === null ? scheduledId : null,
    scheduledAt: rest.retractedAt === null && scheduledId !== null ? scheduledAt : null,
  }));

/** The article as `goLive` leaves it that moves the pointer of a due one. */
function settled(article: Standing, now: Date): Standing {
  if (!isDue(article, now)) return article;
  const isDraft = article.scheduledId === article.draftId;
  return {
    ...article,
    liveId: article.scheduledId,
    liveAt: article.scheduledAt,
    scheduledId: null,
    scheduledAt: null,
    draftStage: isDraft ? "draft" : article.draftStage,
  };
}

describe("however an article stands and whenever it is asked,", () => {
  test("it is live exactly if readers see a revision of it", () => {
    fc.assert(
      fc.property(anyStanding, anyTime, (article, now) => {
        expect(stageOf(article, now) === "live").toBe(readersRevisionId(article, now) !== null);
      }),
    );
  });

  test("of its two revisions readers see the one with the id that they see", () => {
    const withId = (id: string | null) => (id === null ? null : { id });
    fc.assert(
      fc.property(anyStanding, anyTime, (article, now) => {
        const revisions = { live: withId(article.liveId), scheduled: withId(article.scheduledId) };
        const shown = readersRevisionOf({ ...article, ...revisions }, now);
        expect(shown?.id ?? null).toBe(readersRevisionId(article, now));
      }),
    );
  });

  test("it makes no difference whether the pointer of a due one has moved yet", () => {
    fc.assert(
      fc.property(anyStanding, anyTime, (article, now) => {
        const moved = settled(article, now);
        for (const ask of [stageOf, readersRevisionId, hasNewerDraft, allowedTransitions]) {
          expect(ask(moved, now)).toEqual(ask(article, now));
        }
        const allowedOnceSaved = (one: Standing) => allowedTransitions(withNewDraft(one, now), now);
        expect(allowedOnceSaved(moved)).toEqual(allowedOnceSaved(article));
      }),
      { numRuns: 1_000 },
    );
  });

  test("a save leaves readers what they see, and the article its hour", () => {
    fc.assert(
      fc.property(anyStanding, anyTime, (article, now) => {
        const saved = withNewDraft(article, now);
        expect(readersRevisionId(saved, now)).toBe(readersRevisionId(article, now));
        expect(saved.scheduledAt).toBe(article.scheduledAt);
      }),
    );
  });

  test("a reporter may do the same after a reporter's save as after an editor's", () => {
    fc.assert(
      fc.property(anyStanding, anyTime, (article, now) => {
        const byEditor = withNewDraft(article, now);
        const byReporter = { ...byEditor, draftStage: stageAfterSave(article, false, now) };
        const isReporters = (name: Transition) => isOfRole("reporter", transitions[name].right);
        expect(allowedTransitions(byReporter, now).filter(isReporters)).toEqual(
          allowedTransitions(byEditor, now).filter(isReporters),
        );
      }),
    );
  });

  test("something can be done with it", () => {
    fc.assert(
      fc.property(anyStanding, anyTime, (article, now) => {
        expect(allowedTransitions(article, now)).not.toEqual([]);
      }),
    );
  });
});
