// What is done with a story at each save, comparison and search takes time as its length does, whatever it is made of.
import { describe, expect, test } from "vitest";
import { wordCount } from "@/lib/content/articles/words";
import { editsForEach } from "@/lib/content/compare/changes";
import { textLines } from "@/lib/content/compare/segments";
import { countWords, missingWords } from "@/lib/content/articles/lost-words";
import { mergeTexts } from "@/lib/content/merge/text";
import { wordSegments } from "@/lib/content/body/word-segments";
import { markedText, passageOf } from "@/lib/site/search/marked";
import { readQuery } from "@/lib/content/search/query";
import { contentWith } from "@/lib/testing/content";
import { expectLinear } from "@/lib/testing/linear";

const chinese = "港口罢工进入第二周码头工人周二第八天罢工工会表示没有新的会谈计划";
const units = [
  chinese,
  "港口罢工进入第二周，码头工人罢工。",
  "字",
  "aa ",
  "a",
  "a-",
  "1,000 ",
  " ",
  ".",
  "’s ",
  "ก",
  "e\u0301",
  "\ud83d\ude00",
  "McDonald’s & Co. ",
];
/** Characters of the smaller text at least, and at most: a block has 100,000. */
const [size, most] = [3_125, 25_000];

const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));
const texts = (words: string) => [[{ text: words }]];

describe.each(units)("%j, repeated,", (unit) => {
  const linear = (work: (text: string) => void) =>
    expectLinear(
      (length) => {
        const text = filled(unit, length);
        return () => work(text);
      },
      size,
      most,
    );

  test("is cut into words", () => {
    linear((text) => wordSegments(text));
    linear((text) => wordCount(text));
  });

  test("is compared with a text that is a little different", () => {
    linear((text) => {
      const half = text.length / 2;
      const after = `Now ${text.slice(0, half)} or ${text.slice(half)} then`;
      textLines({ texts: texts(text) }, { texts: texts(after) }, editsForEach(1));
    });
  });

  test("is compared with a text that is quite different", () => {
    linear((text) => {
      const after = [...text].reverse().join("").replaceAll("a", "b");
      textLines({ texts: texts(text) }, { texts: texts(after) }, editsForEach(1));
    });
  });

  test("is merged", () => {
    linear((text) => {
      const half = text.length / 2;
      const mine = `${text.slice(0, half)} mine ${text.slice(half)}`;
      mergeTexts(texts(text), texts(mine), texts(`${text} theirs`), {
        mostEdits: editsForEach(1),
      });
    });
  });

  test("is searched", () => {
    const queries = [unit, "aa", "aa bb aa cc", '"aa aa aa aa"', "港口 会谈", "字字字"].map(
      readQuery,
    );
    linear((text) => {
      for (const query of queries) {
        passageOf([text], query);
        markedText(text, query);
      }
    });
  });

  test("is looked through for words that a save would lose", () => {
    linear((text) => {
      const body = (words: string) =>
        contentWith({ body: [{ id: "a", type: "paragraph", text: [{ text: words }] }] });
      missingWords(countWords(body(text)), countWords(body(text.slice(1))));
    });
  });
});

test("a word that comes into a long text without spaces leaves the cuts of the next sentences as they were", () => {
  const sentence = `${chinese}。`;
  const text = sentence.repeat(100);
  const cut = (words: string) => wordSegments(words).map(({ segment }) => segment);
  expect(cut(`市长说${text}`).slice(-cut(sentence.repeat(99)).length)).toEqual(
    cut(sentence.repeat(99)),
  );
  const [lines] = textLines(
    { texts: texts(text) },
    { texts: texts(`市长说${text}`) },
    editsForEach(1),
  );
  expect(lines?.map(({ mark }) => mark)).toEqual(["added", "same"]);
});

test("two texts of 100,000 characters that share no word are compared in no time", () => {
  const [before, after] = [filled(chinese, 100_000), filled("天气晴朗适合出门散步", 100_000)];
  const from = process.cpuUsage();
  textLines({ texts: texts(before) }, { texts: texts(after) }, editsForEach(1));
  expect(process.cpuUsage(from).user / 1e6).toBeLessThan(3);
});
