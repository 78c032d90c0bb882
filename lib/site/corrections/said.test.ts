// What publishing over a version that readers see has to say, and what becomes of it when it is scheduled.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findByAddress } from "@/lib/site/articles/queries";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { setClock } from "@/lib/base/clock";
import { listCorrections, listLatestCorrections } from "@/lib/site/corrections/queries";
import { listVersions } from "@/lib/site/corrections/versions";
import { db } from "@/lib/base/db";
import { site } from "@/lib/content/listings/listing";
import { listLatest } from "@/lib/site/listings/listings";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  publish,
  save,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const due = new Date("2026-03-01T07:00:00Z");
const note = "The quay opens on Monday, not on Sunday.";

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor", "ann");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

/** A live article with a changed draft. */
async function addChanged() {
  const { id, version } = await addLive(editor, { sectionId });
  return save(editor, id, {
    version,
    content: contentWith({ headline: "Quay closes", sectionId }),
  });
}

const articleOf = (id: string) => db().article.findUniqueOrThrow({ where: { id } });

describe.each([
  ["publishing", {}],
  ["scheduling", { at: "2026-03-01T15:00" }],
] as const)("%s", (name, when) => {
  const step = name === "publishing" ? "publish" : "schedule";

  test("over a version that readers see without saying which kind of change it is is refused, and writes nothing", async () => {
    const { id, version } = await addChanged();
    const before = await everyRow();
    await expect(take(editor, id, step, { version, ...when })).rejects.toMatchObject({
      name: "InvalidInputError",
      message: expect.stringContaining("choose the type of change"),
    });
    expect(await everyRow()).toEqual(before);
  });

  test.each(["clarification", "correction"] as const)(
    "a %s without words is refused",
    async (change) => {
      const { id, version } = await addChanged();
      for (const said of [{ change }, { change, note: " " }]) {
        await expect(take(editor, id, step, { version, ...when, ...said })).rejects.toMatchObject({
          name: "InvalidInputError",
          message: expect.stringContaining(`Write the ${change}`),
        });
      }
    },
  );

  test.each(["update", "typo"] as const)(
    "a %s with words for readers is refused",
    async (change) => {
      const { id, version } = await addChanged();
      await expect(
        take(editor, id, step, { version, ...when, change, note }),
      ).rejects.toMatchObject({ name: "InvalidInputError" });
    },
  );

  test("a first publication carries no kind of change", async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    await expect(take(editor, id, step, { version, ...when, change: "update" })).rejects.toThrow(
      "its first publication is not a change",
    );
    await take(editor, id, step, { version, ...when });
    setClock(due);
    await publishDue();
    expect(await listVersions(id)).toMatchObject([{ number: 1, change: null }]);
    expect(await articleOf(id)).toMatchObject({ revisedAt: null });
  });

  test("over what was unpublished says it where the text is another, and need not where it is the same", async () => {
    const { id, version } = await addChanged();
    const taken = await unpublish(editor, id, { version });
    const asked = { version: taken.version, ...when };
    await expect(take(editor, id, step, asked)).rejects.toThrow("choose the type of change");
    await take(editor, id, step, { ...asked, change: "correction", note });
    setClock(due);
    await publishDue();
    expect(await listVersions(id)).toHaveLength(2);
    expect(await listCorrections(id)).toHaveLength(1);
    const standing = await articleOf(id);
    const again = await unpublish(editor, id, { version: standing.version });
    await take(editor, id, "publish", { version: again.version });
  });
});

describe("what is published", () => {
  test.each([
    ["update", "", true, []],
    ["typo", "", false, [{ kind: "typo", text: "" }]],
    ["clarification", note, true, [{ kind: "clarification", text: note }]],
    ["correction", note, true, [{ kind: "correction", text: note }]],
  ] as const)("as %s is recorded as such", async (change, words, isRevised, corrections) => {
    const { id, version } = await addChanged();
    setClock(due);
    await publish(editor, id, { version, change, note: words });
    expect(await listCorrections(id)).toMatchObject(
      corrections.map((one) => ({ ...one, at: due, approvedBy: "ann" })),
    );
    expect(await articleOf(id)).toMatchObject({ revisedAt: isRevised ? due : null });
    expect(await listVersions(id)).toMatchObject([
      { number: 1, at: start, change: null },
      { number: 2, at: due, change, note: words },
    ]);
    const entry = await db().auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ action: "published", detail: { change } });
  });

  test("keeps who approved it under the name of then", async () => {
    const { id, version } = await addChanged();
    await publish(editor, id, { version, change: "correction", note });
    await db().user.update({ where: { id: editor.id }, data: { name: "Ann Other" } });
    expect(await listCorrections(id)).toMatchObject([{ approvedBy: "ann" }]);
  });
});

describe("a correction that is scheduled", () => {
  async function addScheduled(change: "correction" | "typo" = "correction") {
    const { id, version } = await addChanged();
    const words = change === "typo" ? "" : note;
    return schedule(editor, id, { version, at: due, change, note: words });
  }

  /** All that readers are told of it. */
  async function told(id: string) {
    const found = await findByAddress("quay-opens");
    return {
      corrections: await listCorrections(id),
      versions: await listVersions(id),
      latest: await listLatestCorrections({ limit: 10 }),
      revisedAt: found?.kind === "live" ? found.article.revisedAt : undefined,
      listed: (await listLatest(site, { limit: 1 })).map(({ revisedAt }) => revisedAt),
    };
  }

  test("is told from its minute on, whether or not anything ran, and kept while the newsroom was down", async () => {
    const { id } = await addScheduled();
    expect(await told(id)).toMatchObject({ corrections: [], latest: [], revisedAt: null });
    await db().$disconnect();
    setClock(due);
    const first = await told(id);
    expect(first.corrections).toMatchObject([
      { kind: "correction", text: note, at: due, approvedBy: "ann" },
    ]);
    expect(first).toMatchObject({ revisedAt: due, listed: [due], versions: [{}, { note }] });
    setClock(new Date(due.getTime() + 3_600_000));
    await publishDue();
    expect(await told(id)).toEqual(first);
    expect(await db().scheduledChange.count()).toBe(0);
  });

  test("of a typo moves no time that readers are told", async () => {
    const { id } = await addScheduled("typo");
    setClock(due);
    const first = await told(id);
    expect(first).toMatchObject({ revisedAt: null, listed: [null] });
    expect(first.corrections).toMatchObject([{ kind: "typo" }]);
    await publishDue();
    expect(await told(id)).toEqual(first);
  });

  test.each([
    ["unschedule", {}],
    ["unpublish", {}],
    ["retract", { reason: "Untrue." }],
  ] as const)("is gone with the schedule: %s", async (name, input) => {
    const { id, version } = await addScheduled();
    await take(editor, id, name, { version, ...input });
    expect(await db().scheduledChange.count()).toBe(0);
  });

  test("gives way to what is scheduled in its place", async () => {
    const { id, version } = await addScheduled();
    await schedule(editor, id, { version, at: due, change: "update" });
    setClock(due);
    await publishDue();
    expect(await listCorrections(id)).toEqual([]);
    expect(await listVersions(id)).toMatchObject([{}, { change: "update" }]);
  });

  test("gives way to what is published before its hour", async () => {
    const { id, version } = await addScheduled();
    await publish(editor, id, { version, change: "update" });
    expect(await db().scheduledChange.count()).toBe(0);
    expect(await listCorrections(id)).toEqual([]);
  });
});
