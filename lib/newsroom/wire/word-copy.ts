// A Word document as copy: its pictures go to the library, its comments become notes, its changes are listed.
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { slugFromHeadline } from "@/lib/content/articles/headline";
import { content, type Content } from "@/lib/content/articles/schema";
import type { PictureUse } from "@/lib/content/blocks/picture";
import { unstyled } from "@/lib/content/blocks/text";
import { emptyFields } from "@/lib/content/fields";
import type { WireLine, WireStory } from "@/lib/content/wire/story";
import { articleOfWord } from "@/lib/content/word/article-of-word";
import { bodyOfWord, type BodySource } from "@/lib/content/word/body-of-word";
import { noteOfComment } from "@/lib/content/word/comments";
import { readWord } from "@/lib/content/word/read-word";
import type { WordPicture } from "@/lib/content/word/story";
import {
  abandonPicture,
  filePicture,
  keepPicture,
  type KeptPicture,
} from "@/lib/newsroom/media/from-document";
import { notesOf } from "@/lib/newsroom/notes/from-wire";

export type WordCopy = {
  story: WireStory;
  /** Writes the pictures' records, and gives the article's content. `story`: perhaps without its contact line. */
  contentIn: (
    tx: Transaction,
    story: WireStory,
    authorIds: string[],
    sectionId: string | null,
  ) => Promise<Content>;
  writeNotes: (tx: Transaction, articleId: string) => Promise<void>;
  /** Why somebody must look at it before readers do. */
  reasons: string[];
  /** Of an article that was not written. */
  abandon: () => Promise<void>;
};

/** @throws InvalidInputError as `readWord`, and without a headline */
export async function readWordCopy(bytes: Uint8Array): Promise<WordCopy> {
  const word = readWord(bytes);
  const { story, blocks } = articleOfWord(word, env().siteTimeZone, now());
  const kept = await keepPictures(blocks);
  const lost = blocks.flatMap((one): WireLine[] =>
    one.type === "picture" && !kept.has(one.picture)
      ? [{ number: one.number, part: "left out", text: "A picture that cannot be opened" }]
      : [],
  );
  const numbered = [...story.lines, ...lost].sort((one, other) => one.number - other.number);
  let blockIdAt: (number: number) => string | null = () => null;
  return {
    story: { ...story, lines: numbered },
    reasons: reasonsIn(numbered),
    abandon: async () => {
      for (const one of kept.values()) await abandonPicture(one);
    },
    async contentIn(tx, given, authorIds, sectionId) {
      const uses = new Map<WordPicture, PictureUse>();
      for (const [picture, one] of kept) uses.set(picture, useOf(await filePicture(tx, one), one));
      // A contact line that is nobody's is a paragraph again.
      const back = given.blocks.flatMap((one): BodySource[] =>
        one.type === "paragraph"
          ? [{ number: one.line, type: "paragraph", text: unstyled(one.text) }]
          : [],
      );
      const all = blocks.filter((one) => one.type !== "picture" || kept.has(one.picture));
      const at = (one: BodySource) => ("line" in one ? one.line : one.number);
      const ordered = back.length === 0 ? all : [...all, ...back].sort((a, b) => at(a) - at(b));
      const [first, ...others] = ordered;
      const lead = first?.type === "picture" ? (uses.get(first.picture) ?? null) : null;
      const made = bodyOfWord(lead ? others : ordered, (picture) => uses.get(picture) ?? null);
      blockIdAt = made.blockIdAt;
      const parsed = content.safeParse({
        ...emptyFields,
        ...{ headline: given.headline, slug: slugFromHeadline(given.headline) },
        ...{ dateline: given.dateline, sectionId, leadPicture: lead, body: made.body },
        bylines: given.bylines.map(({ place }, index) => ({ authorId: authorIds[index], place })),
      });
      if (parsed.success) return parsed.data;
      throw new InvalidInputError(parsed.error.issues.map(({ message }) => message));
    },
    async writeNotes(tx, articleId) {
      const createdAt = now();
      const data = word.comments.flatMap((comment) =>
        notesOf([noteOfComment(comment)]).map((words) => ({
          ...{ articleId, words, createdAt },
          blockId: comment.number === 0 ? null : blockIdAt(comment.number),
        })),
      );
      if (data.length > 0) await tx.note.createMany({ data });
    },
  };
}

/** Those that cannot be opened are missing. */
async function keepPictures(blocks: readonly BodySource[]) {
  const kept = new Map<WordPicture, KeptPicture>();
  try {
    for (const block of blocks) {
      if (block.type !== "picture") continue;
      const { bytes, fileName, caption, credit, altText } = block.picture;
      const words = { caption, credit, altText };
      try {
        kept.set(
          block.picture,
          await keepPicture({ bytes: Buffer.from(bytes), fileName, ...words }),
        );
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error;
      }
    }
  } catch (error) {
    for (const one of kept.values()) await abandonPicture(one);
    throw error;
  }
  return kept;
}

/** The document's words where the record, of this file or of an earlier one, has others. */
function useOf(mediaId: string, { file, facts }: KeptPicture): PictureUse {
  const own = (name: "caption" | "credit" | "altText") =>
    file[name] !== "" && facts[name] !== "" && facts[name] !== file[name] ? file[name] : null;
  return { mediaId, caption: own("caption"), credit: own("credit"), altText: own("altText") };
}

function reasonsIn(lines: readonly WireLine[]): string[] {
  const count = (pattern: RegExp) => lines.filter(({ part }) => pattern.test(part)).length;
  const said = (number: number, one: string, several: string) =>
    number === 0 ? [] : [number === 1 ? one : `${number.toLocaleString("en")} ${several}`];
  return [
    ...said(
      count(/^(inserted|moved|deleted)$/),
      "1 tracked change or struck passage was taken as final.",
      "tracked changes or struck passages were taken as final.",
    ),
    ...said(count(/^comment$/), "1 comment became a note.", "comments became notes."),
    ...said(
      count(/^(hidden|left out)$/),
      "1 hidden passage or other part was left out.",
      "hidden passages or other parts were left out.",
    ),
  ];
}
