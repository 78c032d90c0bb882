// Contents as an editor could have saved them, the same each time.
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import { slugFromHeadline } from "@/lib/content/articles/headline";
import { emptyFields } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import type { Places } from "@/scripts/filling/places";
import { headlineOf, paragraphOf, placeName, sentenceOf } from "@/scripts/filling/words";
import { pick } from "@/scripts/stress/chance";

type Random = () => number;

/** Texts to choose from, which is faster than writing each. */
export type Stock = { sentences: string[]; paragraphs: string[] };

export function stockOf(random: Random): Stock {
  return {
    sentences: Array.from({ length: 5_000 }, () => sentenceOf(random)),
    paragraphs: Array.from({ length: 5_000 }, () => paragraphOf(random)),
  };
}

/** The slug may be taken. `earlierId`: an article that it may link to. */
export function filledStory(
  random: Random,
  stock: Stock,
  places: Places,
  earlierId: string | undefined,
): Content {
  const headline = headlineOf(random);
  const [first, second] = [few(random, places.authors), few(random, places.authors)];
  const authors = first.id !== second.id && random() < 0.2 ? [first, second] : [first];
  const hasPicture = places.pictures.length > 0 && random() < 0.3;
  return {
    ...emptyFields,
    headline,
    slug: slugFromHeadline(headline),
    standfirst: pick(random, stock.sentences),
    dateline: random() < 0.5 ? placeName(random) : "",
    sectionId: pick(random, places.sections).id,
    bylines: authors.map(({ id: authorId }) => ({ authorId, place: "" })),
    leadPicture: hasPicture ? pictureUse(random, places) : null,
    body: bodyOf(random, stock, places, earlierId),
    topicIds: topicsOf(random, places),
  };
}

/** A few people write much of every newspaper. */
function few<Item>(random: Random, items: readonly Item[]): Item {
  return pick(() => random() ** 2, items);
}

function topicsOf(random: Random, { topics }: Places): string[] {
  const count = Math.floor(random() * 4);
  return [...new Set(Array.from({ length: count }, () => few(random, topics).id))];
}

function pictureUse(random: Random, { pictures }: Places): PictureUse {
  return { mediaId: pick(random, pictures).id, caption: null, credit: null, altText: null };
}

/** About 400 to 900 words. */
function bodyOf(
  random: Random,
  { sentences, paragraphs }: Stock,
  places: Places,
  earlierId: string | undefined,
): Block[] {
  const text = (words: string) => [{ text: words }];
  const parts: object[] = [];
  for (let left = 7 + Math.floor(random() * 8); left > 0; left -= 1) {
    parts.push({ type: "paragraph", text: text(pick(random, paragraphs)) });
    if (left === 6)
      parts.push({ type: "subheading", text: text(`What ${placeName(random)} plans`) });
    const kind = random();
    if (kind < 0.03) {
      const attribution = "From the minutes of the meeting";
      parts.push({ type: "quote", text: text(pick(random, sentences)), attribution });
    } else if (kind < 0.05) {
      const items = [1, 2, 3].map(() => text(pick(random, sentences)));
      parts.push({ type: "list", isOrdered: false, items });
    } else if (kind < 0.06 && places.pictures.length > 0) {
      parts.push({ type: "picture", ...pictureUse(random, places) });
    } else if (kind < 0.09 && earlierId !== undefined) {
      const headline = "More on this";
      const target = { articleId: earlierId };
      parts.push({ type: "relatedLink", label: "ALSO READ", headline, target });
    }
  }
  return parts.map((part, index) => ({ id: `b${index + 1}`, ...part }) as Block);
}
