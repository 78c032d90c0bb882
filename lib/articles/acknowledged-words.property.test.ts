// Acknowledged text leaves the history by redaction alone, whoever edits and however.
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { SaveKind } from "@/lib/articles/commands";
import { countWords, standsAfter } from "@/lib/articles/lost-words";
import { contentOf, withContent } from "@/lib/articles/revision";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser, save } from "@/lib/testing/records";

useThrowAwayNewsroom();
afterEach(() => setClock());

const start = Date.parse("2026-03-01T06:00:00Z");

/** One save: words are put in at a place, and others taken out there. */
type Edit = { who: number; kind: SaveKind; at: number; out: number; in: number; seconds: number };
const anyEdit = (people: number): fc.Arbitrary<Edit> =>
  fc.record({
    who: fc.nat(people - 1),
    kind: fc.constantFrom("autosave", "autosave", "autosave", "autosave", "save", "merge"),
    at: fc.nat(30),
    out: fc.constantFrom(0, 0, 0, 1, 2, 5, 100),
    in: fc.constantFrom(0, 1, 1, 3, 12, 60),
    seconds: fc.constantFrom(2, 2, 4, 15, 90, 700),
  });

test.each([1, 2])(
  "after any editing by %i: each word of a save that was pressed, or that stood for some seconds, is in a revision",
  async (people) => {
    const editors = [await addUser("editor", "ann"), await addUser("editor", "bo")];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEdit(people), { minLength: 2, maxLength: 14 }),
        async (edits) => {
          let time = start;
          let count = 0;
          setClock(new Date(time));
          const { id, ...drafted } = await addDraft({}, editors[0]);
          let { version } = drafted;
          let text: string[] = [];
          const cameAt = new Map<string, number>();
          const owed = new Set<string>();
          for (const edit of edits) {
            setClock(new Date((time += edit.seconds * 1000)));
            const came = Array.from({ length: edit.in }, () => `w${(count += 1)}`);
            text = text.toSpliced(edit.at, edit.out, ...came);
            for (const [word, since] of cameAt) if (time - since >= standsAfter) owed.add(word);
            const content = contentWith({
              slug: drafted.slug,
              body: text.length === 0 ? [] : [paragraph("a", text.join(" "))],
            });
            const editor = editors[edit.who] ?? expect.unreachable();
            ({ version } = await save(editor, id, { version, content, kind: edit.kind }));
            for (const word of cameAt.keys()) if (!text.includes(word)) cameAt.delete(word);
            for (const word of came) cameAt.set(word, time);
            if (edit.kind === "save") for (const word of text) owed.add(word);
          }
          const revisions = await db().revision.findMany({
            where: { articleId: id },
            include: withContent,
          });
          const found = new Set(
            revisions.flatMap((revision) => [...countWords(contentOf(revision)).keys()]),
          );
          expect([...owed].filter((word) => !found.has(word))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  },
  120_000,
);
