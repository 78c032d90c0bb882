import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { answerNote, reopenNote, resolveNote, writeNote } from "@/lib/newsroom/notes/commands";
import { getNotes, listMentions } from "@/lib/desk/notes/queries";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addDraft, addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const nobody: Actor = { id: "none", name: "Nobody", role: "reporter", scope: { kind: "all" } };
let [ann, bo] = [nobody, nobody];
let [quay, ferry] = ["", ""];
beforeEach(async () => {
  [ann, bo] = [await addUser("editor", "Ann Poe"), await addUser("reporter", "Bo Li")];
  quay = (await addDraft({ headline: "Quay opens", slug: "quay" })).id;
  ferry = (await addDraft({ headline: "Ferry late", slug: "ferry" })).id;
});
afterEach(() => setClock());

let written = 0;
const at = (minute: number) => setClock(new Date(Date.UTC(2026, 10, 22, 12, minute)));
async function note(articleId: string, words: string, minute: number): Promise<string> {
  at(minute);
  const id = `n${(written += 1)}`;
  await writeNote(ann, articleId, { id, words, blockId: null });
  return id;
}
const mentionsOf = async (user: Actor) => (await listMentions(user)).map(({ words }) => words);

test("the notes of an article are its own, the first first", async () => {
  await note(quay, "Second.", 2);
  await note(quay, "First.", 1);
  await note(ferry, "Other.", 0);
  expect((await getNotes(chief, quay)).threads.map(({ words }) => words)).toEqual([
    "First.",
    "Second.",
  ]);
  await expect(getNotes(chief, "none")).rejects.toMatchObject({ name: "NotFoundError" });
});

test("who can be mentioned is told by name and id alone, in the order of names", async () => {
  expect((await getNotes(chief, quay)).people).toEqual([
    { id: ann.id, name: "Ann Poe" },
    { id: bo.id, name: "Bo Li" },
  ]);
});

describe("the mentions of a user", () => {
  test("are those of all articles, the newest first, with where to go", async () => {
    await note(quay, "@Bo Li, who says so?", 1);
    const id = await note(ferry, "@Bo Li, since when?", 2);
    await note(ferry, "@Ann Poe", 3);
    expect(await mentionsOf(bo)).toEqual(["@Bo Li, since when?", "@Bo Li, who says so?"]);
    expect((await listMentions(bo, 1))[0]).toEqual({
      noteId: id,
      writer: "Ann Poe",
      words: "@Bo Li, since when?",
      writtenAt: new Date(Date.UTC(2026, 10, 22, 12, 2)),
      articleId: ferry,
      headline: "Ferry late",
    });
  });

  test("end when the thread is resolved, and come back when it is reopened", async () => {
    const id = await note(quay, "@Bo Li, who says so?", 1);
    at(2);
    await answerNote(bo, id, { id: `${id}-answer`, words: "@Bo Li asks @Ann Poe." });
    await resolveNote(ann, id);
    expect([await mentionsOf(bo), await mentionsOf(ann)]).toEqual([[], []]);
    await reopenNote(ann, id);
    expect(await mentionsOf(bo)).toEqual(["@Bo Li asks @Ann Poe.", "@Bo Li, who says so?"]);
    expect(await mentionsOf(ann)).toEqual(["@Bo Li asks @Ann Poe."]);
  });
});
