import { beforeEach, describe, expect, test } from "vitest";
import { putBack } from "@/lib/newsroom/articles/put-back";
import { getState } from "@/lib/desk/articles/desk-queries";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { ConflictError, ForbiddenError, InvalidInputError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  findLive,
  save,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});

const slug = "quay-opens";

/** Unpublished, with a draft that readers never saw. */
async function addUnpublished() {
  const live = await addLive(editor, { headline: "Quay opens", slug, sectionId });
  const { draftId } = await db().article.findUniqueOrThrow({ where: { id: live.id } });
  const content = contentWith({ headline: "Quay closes", slug, sectionId });
  const saved = await save(editor, live.id, { version: live.version, content });
  return { lastLiveId: draftId, ...(await unpublish(editor, live.id, saved)) };
}

describe("what readers saw last is put back", () => {
  test("as it was, beside a newer draft, and as no change", async () => {
    const { id, lastLiveId } = await addUnpublished();
    expect(await getState(editor, id)).toMatchObject({ mayPutBack: true });
    await putBack(editor, id);
    expect((await findLive(slug))?.story.headline).toBe("Quay opens");
    const article = await db().article.findUniqueOrThrow({
      where: { id },
      include: { draft: true, publications: { orderBy: { at: "desc" } } },
    });
    expect(article.draft.headline).toBe("Quay closes");
    expect(article.publications[0]).toMatchObject({ revisionId: lastLiveId, change: null });
    expect(await getState(editor, id)).toMatchObject({ stage: "live", mayPutBack: false });
    const entry = await db().auditEntry.findFirst({ where: { action: "putBack" } });
    expect(entry).toMatchObject({
      articleId: id,
      revisionId: lastLiveId,
      actorId: editor.id,
      subject: "Quay opens",
    });
  });

  test("once, however often it is pressed", async () => {
    const { id } = await addUnpublished();
    const first = await putBack(editor, id);
    const before = await everyRow();
    expect(await putBack(editor, id)).toEqual(first);
    expect(await everyRow()).toEqual(before);
  });

  test("not if something holds the article meanwhile", async () => {
    const { id } = await addUnpublished();
    await db().hold.create({ data: { articleId: id, kind: "kill", words: "Kill." } });
    await expect(putBack(editor, id)).rejects.toThrow(InvalidInputError);
    expect(await findLive(slug)).toBeNull();
  });

  test("not by a reporter", async () => {
    const { id } = await addUnpublished();
    const reporter = await addUser("reporter");
    await expect(putBack(reporter, id)).rejects.toThrow(ForbiddenError);
    expect(await getState(reporter, id)).toMatchObject({ mayPutBack: false });
  });
});

test.each([
  ["was never published", "This article was never published.", () => addDraft({ slug })],
  [
    "is retracted",
    "The article is retracted. Reinstate it instead.",
    async () => {
      const { id, version } = await addUnpublished();
      return take(editor, id, "retract", { version, reason: "It is not so." });
    },
  ],
  [
    "is scheduled",
    "A version is scheduled. Cancel that first.",
    async () => {
      const { id, version } = await addUnpublished();
      const at = new Date(now().getTime() + 86_400_000);
      return schedule(editor, id, { version, at });
    },
  ],
])("nothing is put back of an article that %s", async (_, why, arrange) => {
  const { id } = await arrange();
  const before = await everyRow();
  await expect(putBack(editor, id)).rejects.toThrow(new ConflictError(why));
  expect(await everyRow()).toEqual(before);
});
