// What editors are given to arrange the front: how it stands, what is planned, what to take, and what readers do not see.
import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { NotFoundError } from "@/lib/base/errors";
import { nothingChosen } from "@/lib/content/fronts/arrangement";
import { arrangeFront } from "@/lib/newsroom/fronts/commands";
import {
  findFrontArticles,
  getArrangedFront,
  getFrontAtDesk,
  listFrontArticles,
} from "@/lib/desk/fronts/desk-queries";
import { frontAtDesk } from "@/lib/desk/fronts/desk-shape";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addDraft,
  addLive,
  addSection,
  addUser,
  schedule,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const ledBy = (id: string) => ({ ...nothingChosen, top: [id, null, null, null] });

test("before anybody arranged it there is a row for each section, and nothing is pinned", async () => {
  const { id } = await addLive(editor, { sectionId });
  const front = await getFrontAtDesk(chief);
  expect(frontAtDesk.parse(front)).toEqual(front);
  expect(front).toMatchObject({
    ...{ number: 0, standing: null, scheduled: [], newest: [id] },
    content: { rows: [{ sectionId, slots: [null, null, null, null] }] },
    sections: [{ id: sectionId, name: "harbour", newest: [id] }],
    articles: [{ id, headline: "Quay opens", section: "harbour", isVisible: true }],
  });
});

test("what is planned is told with who planned it and for when, and previewed as of its moment", async () => {
  const { id, version } = await addDraft({ sectionId }, editor);
  await schedule(editor, id, { version, at: later(60) });
  const number = await arrangeFront(editor, { number: 0, content: ledBy(id), fromAt: later(60) });
  const front = await getFrontAtDesk(chief);
  expect(front).toMatchObject({ number, standing: null, content: { top: nothingChosen.top } });
  expect(front.scheduled).toMatchObject([
    { number, madeBy: "editor", from: "1 Mar 2026, 15:00", content: ledBy(id) },
  ]);
  expect(front.articles).toMatchObject([
    { id, isVisible: false, standing: "scheduled for 1 Mar 2026, 15:00" },
  ]);
  const { front: preview } = await getArrangedFront(number);
  expect(preview.lead?.id).toBe(id);
  await expect(getArrangedFront(number + 1)).rejects.toThrow(NotFoundError);
});

test("a pinned article that readers do not see any more is told, with how it stands", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  await arrangeFront(editor, { number: 0, content: ledBy(id) });
  await unpublish(editor, id, { version });
  const { articles, content, standing } = await getFrontAtDesk(chief);
  expect(content.top[0]).toBe(id);
  expect(standing).toEqual({ madeBy: "editor", from: "1 Mar 2026, 14:00", hasFormer: true });
  expect(articles).toMatchObject([{ id, isVisible: false, standing: "unpublished" }]);
});

test("articles are found by words of their headlines and by their ids, whether or not readers see them", async () => {
  const live = await addLive(editor, { sectionId });
  const draft = await addDraft({ headline: "Quay closes", slug: "quay-closes" }, editor);
  const found = await findFrontArticles(chief, "quay", 5);
  expect(found.map(({ id, isVisible }) => ({ id, isVisible }))).toEqual(
    expect.arrayContaining([
      { id: live.id, isVisible: true },
      { id: draft.id, isVisible: false },
    ]),
  );
  const asked = [draft.id, "nowhere", live.id];
  const listed = await listFrontArticles(chief, asked);
  expect(listed.map(({ id }) => id)).toEqual([draft.id, live.id]);
});
