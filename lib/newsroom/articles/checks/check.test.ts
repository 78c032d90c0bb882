import { beforeEach, describe, expect, test } from "vitest";
import { assertPublishable, getFindings } from "@/lib/newsroom/articles/checks/check";
import { UnfinishedError } from "@/lib/newsroom/articles/checks/unfinished";
import type { Content } from "@/lib/content/articles/schema";
import { db, transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { contentWith, paragraph, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addAuthor, addDraft, addPicture, addSection } from "@/lib/testing/records";

useThrowAwayNewsroom();

let finished: Content;
let unfinished: Content;
beforeEach(async () => {
  const { id: sectionId } = await addSection("harbour");
  const { id: authorId } = await addAuthor("lin");
  const { id: ready } = await addPicture("Quay");
  const { id: awaited } = await addPicture("Ship", "awaiting");
  finished = contentWith({
    sectionId,
    bylines: [{ authorId, place: "" }],
    body: [paragraph("a", "The quay took its first ship."), picture("b", ready)],
  });
  const body = [paragraph("a", "See more."), picture("b", awaited)];
  unfinished = { ...finished, sectionId: null, body };
});

const rulesOf = (findings: readonly { level: string; rule: string }[]) =>
  findings.map(({ level, rule }) => `${level}: ${rule}`);

describe("what may be published", () => {
  test("passes, whatever is advised", async () => {
    const { id } = await addDraft(finished);
    await transaction((tx) => assertPublishable(tx, chief, id, finished));
    expect(rulesOf((await getFindings(chief, id)).findings)).toEqual(["advice: standfirst"]);
  });

  test("is refused with all findings, and as its sentences those that block", async () => {
    const { id } = await addDraft(unfinished);
    const refused = await transaction((tx) => assertPublishable(tx, chief, id, unfinished)).catch(
      (error: unknown) => error,
    );
    if (!(refused instanceof UnfinishedError)) return expect.unreachable();
    expect(rulesOf(refused.findings)).toEqual([
      "blocking: section",
      "blocking: picture-awaited",
      "advice: standfirst",
    ]);
    expect(refused.problems).toEqual(refused.findings.slice(0, 2).map(({ words }) => words));
  });

  test("is judged by what is to be published, not by the draft", async () => {
    const { id } = await addDraft(unfinished);
    await transaction((tx) => assertPublishable(tx, chief, id, finished));
  });
});

describe("the findings for a draft", () => {
  test("are of the version that is stored, and change nothing", async () => {
    const { id, version } = await addDraft(unfinished);
    const found = await getFindings(chief, id);
    expect(found.version).toBe(version);
    expect(found.findings).toHaveLength(3);
    expect(await db().article.findUniqueOrThrow({ where: { id } })).toMatchObject({ version });
  });

  test("of an article that is not there are refused", async () => {
    await expect(getFindings(chief, "gone")).rejects.toThrow(NotFoundError);
  });
});
