// The front page is arranged by one editor at a time, now or from a minute on, and each arrangement can be undone.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { binArticle, emptyArticleBin } from "@/lib/newsroom/articles/bin";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { listEditionsAfter, newestEdition } from "@/lib/projections/editions/editions";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { nothingChosen, type Arrangement } from "@/lib/content/fronts/arrangement";
import { arrangeFront, cancelArrangement, undoFront } from "@/lib/newsroom/fronts/commands";
import { beginDueArrangements, findNextArrangementDue } from "@/lib/newsroom/fronts/due";
import { getFront } from "@/lib/site/fronts/queries";
import { findFrontEdition, newestArrangementNumber } from "@/lib/newsroom/fronts/standing";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addLive, addSection, addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let editor: Actor;
let old: string;
let recent: string;
beforeEach(async () => {
  setClock(later(-2));
  editor = await addUser("editor");
  const sectionId = (await addSection("harbour")).id;
  old = (await addLive(editor, { slug: "old", sectionId })).id;
  setClock(later(-1));
  recent = (await addLive(editor, { slug: "recent", sectionId })).id;
  setClock(start);
});
afterEach(() => setClock());

const ledBy = (id: string): Arrangement => ({ ...nothingChosen, top: [id, null, null, null] });
const leadNow = async () => (await getFront()).lead?.slug;

describe("an arrangement", () => {
  test("is what readers see at once, and an edition of the front page", async () => {
    const before = await newestEdition();
    expect(await leadNow()).toBe("recent");
    expect(await findFrontEdition()).toBeNull();
    await arrangeFront(editor, { number: 0, content: ledBy(old) });
    expect(await leadNow()).toBe("old");
    const editions = await listEditionsAfter(before);
    expect(editions).toMatchObject([{ isWhole: false, addresses: ["/"] }]);
    expect(await findFrontEdition()).toBe(editions[0]?.number);
  });

  test("goes on without an article that was deleted from the bin", async () => {
    const draft = await addDraft({ headline: "Never seen" }, editor);
    const content = { ...ledBy(draft.id), top: [draft.id, old, null, null] };
    const number = await arrangeFront(editor, { number: 0, content });
    await binArticle(editor, draft.id, draft);
    setClock(later(31 * 24 * 60));
    await emptyArticleBin();
    const atDesk = await getFrontAtDesk(editor);
    expect(atDesk.content.top).toEqual([null, old, null, null]);
    await arrangeFront(editor, { number, content });
    const { content: written } = await db().arrangement.findFirstOrThrow({
      orderBy: { number: "desc" },
    });
    expect(written).toMatchObject({ top: [null, old, null, null] });
  });

  test("of a reporter is refused", async () => {
    const reporter = await addUser("reporter");
    const before = await everyRow();
    const number = 0;
    await expect(arrangeFront(reporter, { number, content: ledBy(old) })).rejects.toThrow(
      "Only an editor or administrator can arrange the front page.",
    );
    await expect(undoFront(reporter, { number })).rejects.toThrow(ForbiddenError);
    await expect(cancelArrangement(reporter, 1)).rejects.toThrow(ForbiddenError);
    expect(await everyRow()).toEqual(before);
  });

  test("that began from an older one is refused, and says who was first", async () => {
    const other = await addUser("editor", "ann");
    await arrangeFront(other, { number: 0, content: ledBy(old) });
    const late = arrangeFront(editor, { number: 0, content: ledBy(recent) });
    await expect(late).rejects.toMatchObject({
      reason: "stale",
      message: "ann arranged the front page at 1 Mar 2026, 14:00, after you started.",
    });
    expect(await leadNow()).toBe("old");
  });

  test("of two at the same moment: one is taken, the other is refused", async () => {
    const outcomes = await Promise.allSettled(
      [old, recent].map((id) => arrangeFront(editor, { number: 0, content: ledBy(id) })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().arrangement.count()).toBe(1);
  });

  test("with an article or a section that there is not is refused", async () => {
    const unknown = ledBy("nowhere");
    await expect(arrangeFront(editor, { number: 0, content: unknown })).rejects.toThrow(
      new InvalidInputError("A chosen article no longer exists."),
    );
    const without = { ...nothingChosen, leftOut: ["nowhere"] };
    await expect(arrangeFront(editor, { number: 0, content: without })).rejects.toThrow(
      new InvalidInputError("A section of this front page no longer exists."),
    );
    expect(await newestArrangementNumber(db())).toBe(0);
  });
});

describe("a scheduled arrangement", () => {
  const plan = (fromAt = later(5), number = 0) =>
    arrangeFront(editor, { number, content: ledBy(old), fromAt });

  test("is seen from its minute on, though nothing ran, and not before", async () => {
    await plan();
    expect(await leadNow()).toBe("recent");
    setClock(new Date(later(5).getTime() - 1));
    expect(await leadNow()).toBe("recent");
    setClock(later(5));
    expect(await leadNow()).toBe("old");
  });

  test("is begun by the server's round, once, with an edition", async () => {
    await plan();
    const before = await newestEdition();
    await beginDueArrangements();
    expect(await listEditionsAfter(before)).toEqual([]);
    expect(await findNextArrangementDue()).toEqual(later(5));
    setClock(later(5));
    await Promise.all([beginDueArrangements(), beginDueArrangements()]);
    expect(await listEditionsAfter(before)).toMatchObject([{ addresses: ["/"] }]);
    expect(await findNextArrangementDue()).toBeNull();
  });

  test("takes the place of one that was made meanwhile for at once", async () => {
    const number = await plan();
    setClock(later(1));
    await arrangeFront(editor, { number, content: ledBy(recent) });
    expect(await leadNow()).toBe("recent");
    setClock(later(5));
    expect(await leadNow()).toBe("old");
  });

  test("for a time that is past is refused", async () => {
    await expect(plan(start)).rejects.toThrow("That time has passed");
    expect(await newestArrangementNumber(db())).toBe(0);
  });

  test("that is cancelled is never seen, and stays in the records", async () => {
    const number = await plan();
    await cancelArrangement(editor, number);
    expect(await findNextArrangementDue()).toBeNull();
    setClock(later(6));
    await beginDueArrangements();
    expect(await leadNow()).toBe("recent");
    expect(await db().arrangement.findUnique({ where: { number } })).toMatchObject({
      content: ledBy(old),
      isBegun: false,
    });
    await expect(cancelArrangement(editor, number)).rejects.toThrow(NotFoundError);
  });

  test("whose minute has come is not cancelled", async () => {
    const number = await plan();
    setClock(later(5));
    await expect(cancelArrangement(editor, number)).rejects.toThrow(
      new ConflictError("Its time has come, and readers see it."),
    );
    expect(await leadNow()).toBe("old");
  });
});

describe("undoing", () => {
  test("brings the former arrangement back as a new one, and again goes one step further back", async () => {
    const first = await arrangeFront(editor, { number: 0, content: ledBy(old) });
    setClock(later(1));
    const second = await arrangeFront(editor, { number: first, content: ledBy(recent) });
    setClock(later(2));
    const third = await undoFront(editor, { number: second });
    expect(await leadNow()).toBe("old");
    const front = await getFront();
    await arrangeFront(editor, { number: third, content: ledBy(recent) });
    const fifth = await undoFront(editor, { number: third + 1 });
    expect(await getFront()).toEqual(front);
    const sixth = await undoFront(editor, { number: fifth });
    expect(await db().arrangement.findMany({ select: { broughtBack: true } })).toEqual(
      [null, null, first, null, first, 0].map((broughtBack) => ({ broughtBack })),
    );
    await expect(undoFront(editor, { number: sixth })).rejects.toThrow(
      new ConflictError("There is no earlier front page: the newest articles fill it."),
    );
  });

  test("three times leads through all that stood, in their order", async () => {
    let number = 0;
    for (const [minute, id] of [old, recent, old].entries()) {
      setClock(later(minute));
      number = await arrangeFront(editor, { number, content: ledBy(id) });
    }
    number = await undoFront(editor, { number });
    expect(await leadNow()).toBe("recent");
    number = await undoFront(editor, { number });
    expect(await leadNow()).toBe("old");
  });

  test("of the first arrangement lets the newest fill all", async () => {
    const number = await arrangeFront(editor, { number: 0, content: ledBy(old) });
    await undoFront(editor, { number });
    expect(await leadNow()).toBe("recent");
  });

  test("is refused where nobody arranged anything, or somebody did since", async () => {
    await expect(undoFront(editor, { number: 0 })).rejects.toThrow(
      new ConflictError("Nobody has arranged the front page yet."),
    );
    const number = await arrangeFront(editor, { number: 0, content: ledBy(old) });
    await arrangeFront(editor, { number, content: ledBy(recent) });
    await expect(undoFront(editor, { number })).rejects.toMatchObject({ reason: "stale" });
  });

  test("leaves what is on the schedule there", async () => {
    const number = await arrangeFront(editor, { number: 0, content: ledBy(recent) });
    const content = ledBy(old);
    const planned = await arrangeFront(editor, { number, content, fromAt: later(5) });
    await undoFront(editor, { number: planned });
    expect(await leadNow()).toBe("recent");
    setClock(later(5));
    expect(await leadNow()).toBe("old");
  });
});
