// Each story of a wire file becomes an article: all stories of the file, or none. A Word document is one story.
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { insertArticle } from "@/lib/newsroom/articles/commands";
import { binnedSince } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { deskTime } from "@/lib/base/site-time";
import { findNamedAuthors, keepAuthor } from "@/lib/newsroom/wire/authors";
import { contentOfWire } from "@/lib/content/wire/content";
import { releaseWireDraft, reasonsToLook, type WireOutcome } from "@/lib/newsroom/wire/going-live";
import { withoutContact } from "@/lib/content/wire/parse";
import { parseStories } from "@/lib/content/wire/parse-stories";
import { readWordCopy, type WordCopy } from "@/lib/newsroom/wire/word-copy";
import { looksLikeWordFile } from "@/lib/content/word/package";
import { readWireCopy } from "@/lib/newsroom/wire/read";
import { refusedImport, type ImportReport } from "@/lib/content/wire/report";
import { wireLine, type WireLine, type WireStory } from "@/lib/content/wire/story";
import { indexPictures } from "@/lib/projections/media/words";
import { keepWireNotes } from "@/lib/newsroom/notes/from-wire";

/** In characters. */
const longestFileName = 255;

type Copy = Omit<WordCopy, "abandon">;

function plainCopy(story: WireStory): Copy {
  return {
    story,
    async contentIn(tx, given, authorIds, sectionId) {
      const { content, media } = contentOfWire(given, authorIds, sectionId);
      await tx.media.createMany({ data: media });
      await indexPictures(
        tx,
        media.map(({ id }) => id),
      );
      return content;
    },
    writeNotes: () => Promise.resolve(),
    reasons: [],
  };
}

type Place = { story: number; stories: number };

export type WireFile = { name: string; bytes: Uint8Array };

/** Without `sectionSlug` an article goes to the first section. */
export type ImportOptions = { publish: boolean; sectionSlug?: string | undefined };

/**
 * At least one story; times are in the site's time zone. @throws InvalidInputError if the bytes are no text, or the
 * text has no headline
 */
export function readWireStories(bytes: Uint8Array): WireStory[] {
  return parseStories(readWireCopy(bytes), env().siteTimeZone, now());
}

/**
 * Saves each story as a draft, with authors, notes and media records that still need their files. With `publish`, it
 * also publishes or schedules what `releaseWireDraft` allows. A file with bytes that came before changes nothing. A
 * file that is refused writes nothing. Gives a report for each story.
 */
export async function importWire(file: WireFile, options: ImportOptions): Promise<ImportReport[]> {
  let abandon: () => Promise<void> = () => Promise.resolve();
  try {
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const copies: Copy[] = [];
    if (looksLikeWordFile(file.bytes)) {
      const known = await transaction((tx) => findEarlier(tx, file.name, sha256));
      if (known.length > 0) return known;
      const copy = await readWordCopy(file.bytes);
      abandon = copy.abandon;
      copies.push(copy);
    } else copies.push(...readWireStories(file.bytes).map(plainCopy));
    return await transaction(async (tx) => {
      const earlier = await findEarlier(tx, file.name, sha256);
      if (earlier.length > 0) return earlier;
      const reports: ImportReport[] = [];
      for (const [index, copy] of copies.entries()) {
        const place = { story: index + 1, stories: copies.length };
        reports.push(await putIn(tx, file, sha256, copy, place, options));
      }
      return reports;
    });
  } catch (error) {
    await abandon();
    if (!(error instanceof InvalidInputError)) throw error;
    return [refusedImport(file.name, error.problems.join(" "))];
  }
}

async function findEarlier(tx: Transaction, name: string, sha256: string): Promise<ImportReport[]> {
  const copies = await tx.wireCopy.findMany({
    where: { sha256 },
    orderBy: { story: "asc" },
    select: { story: true, lines: true, article: true },
  });
  const stories = copies.at(-1)?.story ?? 0;
  return copies.map(({ story, lines, article }) => {
    const binnedAt = binnedSince(article);
    const slug = binnedAt === null ? article.slug : null;
    const place = { story, stories };
    return {
      ...report(name, slug, "unchanged", wireLine.array().parse(lines), place),
      ...(binnedAt && {
        reasons: [`Its article has been in the bin since ${deskTime(binnedAt)}. Restore it there.`],
      }),
    };
  });
}

async function putIn(
  tx: Transaction,
  file: WireFile,
  sha256: string,
  copy: Copy,
  place: Place,
  options: ImportOptions,
): Promise<ImportReport> {
  const sectionId = await sectionFor(tx, options);
  const { story: parsed } = copy;
  const { authors, fits } = await findNamedAuthors(tx, parsed);
  const story = fits ? parsed : withoutContact(parsed);
  const authorIds: string[] = [];
  for (const author of authors) {
    authorIds.push(await keepAuthor(tx, fits ? author : { ...author, address: null }));
  }
  const content = await copy.contentIn(tx, story, authorIds, sectionId);
  const { id, slug, draftId } = await insertArticle(tx, {
    content,
    editor: null,
    reason: "imported",
    publishedAt: story.publishedAt,
  });
  await keepWireNotes(
    tx,
    id,
    story.notes.map(({ words }) => words),
  );
  await copy.writeNotes(tx, id);
  if (story.hold) {
    const { kind, until, words } = story.hold;
    await tx.hold.create({ data: { articleId: id, kind, until, words } });
  }
  const draft = { articleId: id, id: draftId, content: { ...content, slug } };
  const outcome: WireOutcome =
    options.publish && copy.reasons.length === 0
      ? await releaseWireDraft(tx, draft, story)
      : {
          status: "imported",
          reasons: [...reasonsToLook(story), ...(options.publish ? copy.reasons : [])],
          at: null,
        };
  await tx.wireCopy.create({
    data: {
      articleId: id,
      fileName: basename(file.name).slice(0, longestFileName),
      sha256,
      story: place.story,
      bytes: new Uint8Array(file.bytes),
      lines: story.lines,
    },
  });
  return { ...report(file.name, slug, outcome.status, story.lines, place), ...told(outcome) };
}

async function sectionFor(tx: Transaction, options: ImportOptions): Promise<string | null> {
  const { publish, sectionSlug } = options;
  if (sectionSlug !== undefined) {
    const section = await tx.section.findUnique({ where: { slug: sectionSlug } });
    if (!section) throw new InvalidInputError(`There is no section “${sectionSlug}”.`);
    return section.id;
  }
  const first = await tx.section.findFirst({ orderBy: [{ position: "asc" }, { id: "asc" }] });
  if (!first && publish) {
    throw new InvalidInputError("It cannot be published: there is no section to publish it in.");
  }
  return first?.id ?? null;
}

function told({ reasons, at }: WireOutcome): Pick<ImportReport, "reasons" | "scheduledFor"> {
  return {
    ...(at === null ? {} : { scheduledFor: at.toISOString() }),
    ...(reasons.length === 0 ? {} : { reasons }),
  };
}

function report(
  file: string,
  slug: string | null,
  status: "imported" | "published" | "scheduled" | "unchanged",
  lines: WireLine[],
  place: Place,
): ImportReport {
  const unplaced = lines.filter(({ part }) => part === "unplaced").length;
  const one = { file, slug, status, lines, unplaced };
  return place.stories === 1 ? one : { ...one, ...place };
}
