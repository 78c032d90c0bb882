// The work that a file takes grows as its length does: an agency's line may send anything. Each thing that can be repeated is.
import { describe, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { parseStories } from "@/lib/content/wire/parse-stories";
import { largestWireFile, readWireCopy } from "@/lib/newsroom/wire/read";
import { expectLinear } from "@/lib/testing/linear";

const at = new Date("2026-11-01T00:00:00Z");
const head = "Quay opens\n\nLEEDS - It is open.\n";

function reading(text: string): () => void {
  const bytes = new TextEncoder().encode(text);
  return () => {
    try {
      parseStories(readWireCopy(bytes), "Europe/London", at);
    } catch (error) {
      // What is refused has been read too.
      if (!(error instanceof InvalidInputError)) throw error;
    }
  };
}

const units = [
  ..."a()-—_*=#.“字。1@<^/é&",
  ..."a |, |- |* |1 |1:|a@|A/|A |A, |AB, |By A, |By A in B and |Ann Poe in |LEEDS, |LEEDS -- |x (A / B) |This photo taken |photo: ".split(
    "|",
  ),
  ..."Published: 1 |15:37 |Jan 1 |2026-|Updated: |READ MORE: |Contact: |contact the writer at |a@b.cc, |+1 |EMBARGOED UNTIL |".split(
    "|",
  ),
  ..."KILL |URGENT KILL: |kill the |not for |Eds: |Notes to editors: |From: |Subject: Re: |BC-|BC-A--|-a|a-b,|1st add |,1st Add|".split(
    "|",
  ),
  ..."(MORE) |-30- |NNNN |___ |月|1月1日电|（记者|Reuters) |NEW YORK, Nov 3 |NEW YORK (AP) |local time |GMT |a b c  |1  2  3  ".split(
    "|",
  ),
  ...["| ", "\u0001", "\u0002", "\u0003", "\u0001a\u0002", "\u0300", "\u00ad", "\ud83d\ude00"],
  ...[
    "From: a\nSubject: b\n\n",
    "a\n\n###\n\n",
    "BC-A,1st Add\n",
    "READ MORE:\n",
    "From a Mon 2026\n",
  ],
].filter((unit) => unit !== "");

/** Characters of the smaller file at least, and at most where it is read in no time. */
const [size, most] = [10_000, 240_000];

describe.each(units)("%j, repeated,", (unit) => {
  const filling = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  const perLine = Math.ceil(70 / unit.length);
  const lines = (length: number, ending: string) =>
    (unit.repeat(perLine).trimEnd() + ending).repeat(Math.ceil(length / (perLine * unit.length)));

  test.each([
    ["in one line below a headline", (length: number) => `Quay opens\n${filling(length)}`],
    ["in paragraphs", (length: number) => head + lines(length, "\n\n")],
    ["a line each", (length: number) => head + `${unit.trimEnd()}\n`.repeat(length / 20)],
    ["below end marks", (length: number) => head + `###\n${unit.trimEnd()}\n`.repeat(length / 20)],
  ])("%s", (_, text) => {
    expectLinear((length) => reading(text(length)), size, most);
  });
});

describe("a file as large as may be, without a single space,", () => {
  test.each(["a", "A", "字", "1", "(", "-", ".", "a@", "é", "）", "月", "\u0300"])(
    "of %j",
    (unit) => {
      const width = new TextEncoder().encode(unit).length;
      const quarter = Math.floor(largestWireFile / 4 / width) - 10;
      expectLinear((length) => reading(`Q\n${unit.repeat(length)}`), quarter);
    },
  );
});

describe("bytes of no known encoding, repeated,", () => {
  test.each([[0xff], [0xb8], [0xb8, 0xdb], [0x81, 0x30], [0xe9, 0x20], [0xa4, 0x40], [0x00, 0x61]])(
    "%i %i",
    (...unit) => {
      expectLinear((length) => {
        const bytes = Buffer.alloc(length, Buffer.from(unit));
        return () => {
          try {
            parseStories(readWireCopy(bytes), "Europe/London", at);
          } catch (error) {
            if (!(error instanceof InvalidInputError)) throw error;
          }
        };
      }, 200_000);
    },
  );
});
