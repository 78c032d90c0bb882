// What an import that is told to publish may show to readers.
import { expect, test } from "vitest";
import { getFindings } from "@/lib/newsroom/articles/checks/check";
import { UnfinishedError } from "@/lib/newsroom/articles/checks/unfinished";
import { findHold, liftHold } from "@/lib/newsroom/articles/holds";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { ForbiddenError } from "@/lib/base/errors";
import { importWire } from "@/lib/newsroom/wire/commands";
import { getNotes } from "@/lib/desk/notes/queries";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addSection, addUser, findLive, publish, schedule } from "@/lib/testing/records";

useThrowAwayNewsroom();

const text =
  "LEEDS - Dock workers in the northern harbour walked out for an eighth day on Tuesday.";
const head = ["Harbour strike enters second week", "By Ann Poe", "", text];
const importAll = (...lines: string[]) =>
  importWire(
    { name: "wire.txt", bytes: new TextEncoder().encode(lines.join("\n")) },
    { publish: true },
  );
async function importLines(...lines: string[]) {
  const [report] = await importAll(...lines);
  if (!report) throw new Error("There is no report.");
  return report;
}
const only = () => db().article.findFirstOrThrow({ include: { draft: true } });

test("copy under an embargo is scheduled for its end, and readers see it then", async () => {
  await addSection("harbour");
  setClock(new Date("2030-12-31T12:00:00Z"));
  try {
    const report = await importLines("EMBARGOED UNTIL 00:01 GMT, JANUARY 1, 2031", "", ...head);
    expect(report).toMatchObject({
      status: "scheduled",
      scheduledFor: "2031-01-01T00:01:00.000Z",
      unplaced: 0,
    });
    expect(report).not.toHaveProperty("reasons");
    expect(await findLive(report.slug ?? "")).toBeNull();
    setClock(new Date("2031-01-01T00:00:59Z"));
    expect(await findLive(report.slug ?? "")).toBeNull();
    setClock(new Date("2031-01-01T00:01:00Z"));
    expect(await findLive(report.slug ?? "")).not.toBeNull();
  } finally {
    setClock();
  }
});

test("an embargo that is over holds nothing back", async () => {
  await addSection("harbour");
  const report = await importLines("EMBARGOED UNTIL 00:01 GMT, JANUARY 1, 2001", ...head);
  expect(report.status).toBe("published");
});

test.each([
  ["a kill", ["URGENT KILL: Harbour strike story.", ...head], "not to be published"],
  ["an embargo that cannot be read", ["EMBARGOED", ...head], "no time can be read"],
  ["no byline", [head[0] ?? "", "", text], "Add a byline"],
  [
    "a line that has no place",
    [...head, "Updated: 16:00, December 15, 2025"],
    "Line 5 could not be",
  ],
  ["nothing to read", head.slice(0, 2), "it has no text yet"],
])("%s stays a draft and says why", async (_, lines, reason) => {
  await addSection("harbour");
  const report = await importLines(...lines);
  expect(report.status).toBe("imported");
  expect(report.reasons?.join(" ")).toContain(reason);
  expect(await only()).toMatchObject({ liveId: null, liveAt: null, scheduledId: null });
  expect(await db().edition.count()).toBe(0);
});

test("a kill says so though nobody asked to publish it", async () => {
  await addSection("harbour");
  const bytes = new TextEncoder().encode(["MANDATORY KILL", ...head].join("\n"));
  const [report] = await importWire({ name: "kill.txt", bytes }, { publish: false });
  expect(report).toMatchObject({ status: "imported", reasons: [expect.stringContaining("KILL")] });
});

test("a picture that awaits its file keeps no story back: readers are not shown it", async () => {
  await addSection("harbour");
  const caption = "This photo shows the quay. (CY DOE / COURIER)";
  const report = await importLines(...head.slice(0, 2), caption, text);
  expect(report.status).toBe("published");
});

test("what the copy says to editors becomes a note of nobody's, and no text", async () => {
  await addSection("harbour");
  const lines = ["BC-EU--Strike,1st Ld,80", "Eds: Moving on news services.", ...head, "-30-"];
  const report = await importLines(...lines);
  expect(report).toMatchObject({ status: "published", unplaced: 0 });
  const article = await only();
  expect(article.draft.body).toHaveLength(1);
  const { threads } = await getNotes(chief, article.id);
  expect(threads).toMatchObject([
    {
      writer: "Wire copy",
      words: "BC-EU--Strike,1st Ld,80\nEds: Moving on news services.",
      resolved: null,
    },
  ]);
});

test("at the desk an embargo blocks publishing and any hour before its end, until an editor lifts it", async () => {
  await addSection("harbour");
  const editor = await addUser("editor");
  const lines = ["EMBARGOED UNTIL 00:01 GMT, JANUARY 1, 2031", ...head];
  const bytes = new TextEncoder().encode(lines.join("\n"));
  await importWire({ name: "wire.txt", bytes }, { publish: false });
  const { id, version } = await only();
  const { findings } = await getFindings(chief, id);
  expect(findings[0]).toMatchObject({ rule: "hold", level: "blocking" });
  expect(findings[0]?.words).toContain(lines[0]);
  await expect(publish(editor, id, { version })).rejects.toThrow(UnfinishedError);
  const early = new Date("2030-12-31T23:59:00Z");
  await expect(schedule(editor, id, { version, at: early })).rejects.toThrow(UnfinishedError);
  expect(await findHold(db(), id, new Date("2031-01-01T00:01:00Z"))).toBeNull();

  await expect(liftHold(await addUser("reporter"), id)).rejects.toThrow(ForbiddenError);
  await liftHold(editor, id);
  expect((await publish(editor, id, { version })).version).toBe(version + 1);
  expect(await db().auditEntry.findFirst({ where: { action: "holdLifted" } })).toMatchObject({
    actorId: editor.id,
    articleId: id,
    detail: { kind: "embargo", words: lines[0], until: "2031-01-01T00:01:00.000Z" },
  });
});

test("killed copy is not published at the desk, at no hour", async () => {
  await addSection("harbour");
  const editor = await addUser("editor");
  await importLines("BULLETIN KILL", ...head);
  const { id, version } = await only();
  const late = new Date("2050-01-01T00:00:00Z");
  await expect(publish(editor, id, { version })).rejects.toThrow("Do not publish this");
  await expect(schedule(editor, id, { version, at: late })).rejects.toThrow("Do not publish this");
});
