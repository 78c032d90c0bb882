import { expect, test } from "vitest";
import { countKeptHtml } from "@/lib/desk/articles/kept-html";
import { listArticlesForDesk } from "@/lib/desk/articles/desk-list";
import { everything } from "@/lib/desk/articles/desk-list-filter";
import { contentWith, keptHtml, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addSection, addUser, chief, save } from "@/lib/testing/records";

useThrowAwayNewsroom();

const newestFirst = { sort: "changed", isDescending: true } as const;

test("articles with kept HTML are counted and listed until it is turned into blocks, for whoever may read them", async () => {
  const editor = await addUser("editor");
  const section = await addSection("harbour");
  const body = [keptHtml("a", "<p>The old quay</p>"), paragraph("b", "One.")];
  const { id } = await addDraft({ body, sectionId: section.id });
  await addDraft({ slug: "another" });
  const listed = async () => {
    const filter = { ...everything, holds: "kept-html" } as const;
    const { rows } = await listArticlesForDesk(chief, filter, newestFirst, null);
    return rows.map((row) => row.id);
  };
  expect([await countKeptHtml(chief), await listed()]).toEqual([1, [id]]);
  const elsewhere = { ...editor, scope: { kind: "sections" as const, sectionIds: [] } };
  expect(await countKeptHtml(elsewhere)).toBe(0);

  const content = contentWith({ sectionId: section.id });
  const turned = await save(editor, id, { version: 1, content });
  expect([await countKeptHtml(chief), await listed()]).toEqual([0, []]);
  await save(editor, id, { version: turned.version, content: { ...content, body } });
  expect(await countKeptHtml(chief)).toBe(1);
});
