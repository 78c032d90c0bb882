import type { Body } from "@/lib/content/body/body";
import { kindOf, type BlockOf } from "@/lib/content/blocks/kinds";
import type { Text } from "@/lib/content/blocks/text";

export type TextLink = { blockId: string; words: string; address: string };

/** Neighbouring runs with one address are one link. */
export function textLinksOf(body: Body): TextLink[] {
  return body.flatMap((block) =>
    kindOf(block)
      .texts(block)
      .flatMap((text) => linksIn(text).map((link) => ({ blockId: block.id, ...link }))),
  );
}

function linksIn(text: Text): { words: string; address: string }[] {
  const links: { words: string; address: string }[] = [];
  let before: string | undefined;
  for (const run of text) {
    const last = links.at(-1);
    if (run.link !== undefined && run.link === before && last) last.words += run.text;
    else if (run.link !== undefined) links.push({ words: run.text, address: run.link });
    before = run.link;
  }
  return links;
}

export function relatedLinksIn(body: Body): BlockOf<"relatedLink">[] {
  return body.filter((block) => block.type === "relatedLink");
}

/** Each once. */
export function linkedAddresses(body: Body): string[] {
  const related = relatedLinksIn(body).flatMap(({ target }) =>
    target && "address" in target ? target.address : [],
  );
  const embedded = body.flatMap((block) => (block.type === "embed" ? block.address : []));
  const inTexts = textLinksOf(body).map(({ address }) => address);
  return [...new Set([...inTexts, ...related, ...embedded])];
}
