// Of any text: as a query it is never an error, and as an article it is found.
import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/lib/base/db";
import { indexArticle } from "@/lib/projections/search/entries";
import { search } from "@/lib/site/search/find";
import { markedText } from "@/lib/site/search/marked";
import { readQuery } from "@/lib/content/search/query";
import { searchWordsOf } from "@/lib/base/search-text/words";
import { writer } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addLive, addSection, addUser } from "@/lib/testing/records";
import { cleanText } from "@/lib/base/text-input";

useThrowAwayNewsroom();

let articleId: string;
beforeEach(async () => {
  const { id: sectionId } = await addSection("harbour");
  ({ id: articleId } = await addLive(await addUser("editor"), { sectionId }));
});

const find = (words: string) =>
  search({ words, sectionId: null, from: null, until: null, page: 1 });

/** Much of it means something to FTS5, or to SQL. */
const anyQuery = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        ..."quay|AND|OR|NOT|NEAR(|)|\"|'|*|-|+|^|:|{headline}|;--|\0|🙂|前海|%| ".split("|"),
      ),
    )
    .map((words) => words.join("")),
);

test("any text is a query, and never an error", async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, async (words) => {
      const { hits, count } = await find(words);
      expect(hits.length).toBeLessThanOrEqual(1);
      expect(count).toBe(hits.length);
    }),
    { numRuns: 300 },
  );
});

test("a query of ten thousand characters is one, too", async () => {
  for (const one of ["quay ", '"', "-", "*", "前", "🙂", "a", "\0"]) await find(one.repeat(10_000));
});

/** Letters of some scripts, digits, accents by themselves, and what is between words. */
const anyLetters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."aZéß09ßЁйΩñ̈ 前海深圳タワーがｶﾞ서울에สวัสดีहिन्दीﬁ½İ —-'“"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

test("a live article is found by any of its words, and by any words that follow each other", async () => {
  await fc.assert(
    fc.asyncProperty(anyLetters, fc.nat(), fc.nat({ max: 4 }), async (letters, first, more) => {
      // A revision that was live never changes; the name in its byline may.
      const name = cleanText(letters);
      await db().author.update({ where: { id: writer.id }, data: { name } });
      await transaction((tx) => indexArticle(tx, articleId));
      const text = name.normalize();
      const words = searchWordsOf(text);
      const [from, to] = [words[first % words.length], words[(first % words.length) + more]];
      if (!from) return;
      const said = text.slice(from.from, (to ?? from).to);
      expect((await find(said)).count, said).toBe(1);
      expect((await find(`"${said}"`)).count, said).toBe(1);
    }),
    { numRuns: 150 },
  );
});

test("marks change nothing of a text", () => {
  fc.assert(
    fc.property(anyLetters, anyQuery, (text, query) => {
      const pieces = markedText(text, readQuery(query));
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }),
  );
});
