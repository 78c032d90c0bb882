import { beforeEach, describe, expect, test } from "vitest";
import { changeAuthor } from "@/lib/newsroom/authors/commands";
import {
  getAuthorForEditing,
  listAuthorsForDesk,
  listJoinable,
} from "@/lib/desk/authors/desk-queries";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { profile } from "@/lib/newsroom/authors/schema";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addAuthor, addDraft, addPicture, addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const typed = {
  name: "ann",
  contactEmail: "",
  biography: "",
  isTeam: "false",
  pictureId: "",
  userId: "",
};
const asIs = profile.parse(typed);

let editor: Actor;
let authorId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  ({ id: authorId } = await addAuthor("ann"));
});

async function isRefused(change: Partial<typeof asIs>, name: string, actor = editor) {
  const before = await everyRow();
  await expect(changeAuthor(actor, authorId, { ...asIs, ...change })).rejects.toMatchObject({
    name,
  });
  expect(await everyRow()).toEqual(before);
}

describe("an author's profile", () => {
  test("is changed by an editor, all of it but the address, and recorded", async () => {
    const [user, picture] = [await addUser("reporter"), await addPicture("ann")];
    const changed = {
      name: "Ann Poe",
      contactEmail: "ann@example.org",
      biography: "Writes of ships.",
      isTeam: true,
      pictureId: picture.id,
      userId: user.id,
    };
    await changeAuthor(editor, authorId, changed);
    const author = await getAuthorForEditing(authorId);
    expect(author).toMatchObject({ slug: "ann", profile: changed, picture: { altText: "ann" } });
    expect(await db().auditEntry.findMany()).toMatchObject([
      {
        action: "authorChanged",
        actorId: editor.id,
        subject: "Ann Poe",
        detail: { before: "ann" },
      },
    ]);
  });

  test("under a new name lets the desk's list find the articles by it", async () => {
    await addDraft({ headline: "Quay", bylines: [{ authorId, place: "" }] });
    await changeAuthor(editor, authorId, { ...asIs, name: "Ann Poe" });
    expect((await db().draftWords.findFirstOrThrow()).text.trim()).toBe("quay\n\nann poe");
  });

  test("is not changed by a reporter", async () => {
    await isRefused({ name: "Ann Poe" }, "ForbiddenError", await addUser("reporter"));
  });

  test("that is as it was is not written again", async () => {
    const before = await everyRow();
    await changeAuthor(editor, authorId, asIs);
    expect(await everyRow()).toEqual(before);
  });

  test("names no picture and no user that is not there", async () => {
    await isRefused({ pictureId: "none" }, "InvalidInputError");
    await isRefused({ userId: "nobody" }, "InvalidInputError");
  });

  test("is joined to one user, and a user to one author", async () => {
    const user = await addUser("reporter");
    const other = await addAuthor("bo");
    await changeAuthor(editor, other.id, { ...asIs, name: "bo", userId: user.id });
    await isRefused({ userId: user.id }, "ConflictError");
    expect(await listJoinable(authorId)).toEqual([{ id: editor.id, name: "editor" }]);
    expect(await listJoinable(other.id)).toHaveLength(2);
  });

  test("stays joined to a user while all else is changed", async () => {
    const { id: userId } = await addUser("reporter");
    for (const biography of ["", "Reports from the quay."]) {
      await changeAuthor(editor, authorId, { ...asIs, biography, userId });
    }
    expect(await db().author.findUnique({ where: { id: authorId } })).toMatchObject({
      biography: "Reports from the quay.",
      userId,
    });
  });

  test("of an author who was merged is not changed any more", async () => {
    const other = await addAuthor("bo");
    await mergeAuthors(editor, { goId: authorId, stayId: other.id });
    await isRefused({ name: "Ann Poe" }, "ConflictError");
  });

  test.each([
    [{ name: " " }, "Give the author's name."],
    [{ contactEmail: "ann" }, "Give an e-mail address, such as name@example.org."],
    [{ biography: "a".repeat(2_001) }, "A biography has 2,000 characters at most."],
  ])("with %j is refused: %s", (change, problem) => {
    const { error } = profile.safeParse({ ...typed, ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual([problem]);
  });
});

test("the desk's list finds authors by their name, and says how many there are beyond those shown", async () => {
  for (const name of ["Éva 100%", "Eva 100", "Zoë"]) await addAuthor(name);
  const found = async (words: string, limit = 10) => {
    const { rows, total } = await listAuthorsForDesk({ words, from: null }, limit);
    return { names: rows.map(({ name }) => name), total };
  };
  expect(await found("éva")).toEqual({ names: ["Eva 100", "Éva 100%"], total: 2 });
  expect(await found("100%")).toEqual({ names: ["Éva 100%"], total: 1 });
  expect(await found("", 2)).toEqual({ names: ["Eva 100", "Zoë"], total: 4 });
});
