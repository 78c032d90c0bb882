// No link may lead to nothing, or to the article itself.
import type { Destination } from "@/lib/newsroom/articles/checks/destinations";
import type { CheckFacts } from "@/lib/newsroom/articles/checks/facts";
import { relatedLinksIn, textLinksOf } from "@/lib/content/checks/links";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";
import { quoted } from "@/lib/content/articles/words";
import { isBlank } from "@/lib/base/text-input";
import { deskDay } from "@/lib/base/site-time";
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { Content } from "@/lib/content/articles/schema";

type Led = { blockId: string; name: string; isByArticle: boolean; destination: Destination };

function linksLed({ body }: Content, { destinations }: CheckFacts): Led[] {
  const { byAddress, byArticle } = destinations;
  // Addresses of other sites count as pages.
  const at = (address: string) => byAddress.get(address) ?? "page";
  const inTexts = textLinksOf(body).map(({ blockId, words, address }) => ({
    blockId,
    name: `the link ${quoted(words)}`,
    isByArticle: false,
    destination: at(address),
  }));
  const related = relatedLinksIn(body).flatMap(({ id, headline, target }) => {
    if (target === null) return [];
    const name = `the related link ${quoted(headline)}`;
    if ("address" in target) {
      return { blockId: id, name, isByArticle: false, destination: at(target.address) };
    }
    const destination = byArticle.get(target.articleId) ?? "nothing";
    return { blockId: id, name, isByArticle: true, destination };
  });
  return [...inTexts, ...related];
}

export const brokenLinkRule: Rule = {
  id: "broken-link",
  level: "blocking",
  find: (content, facts) =>
    linksLed(content, facts)
      .filter(({ destination }) => destination === "nothing")
      .map(({ blockId, name, isByArticle }) => ({
        // Two articles that link to each other can be published: one link finds the other by headline.
        words: isByArticle
          ? `Choose another article for ${name}, publish that one first, or let the link find it by its headline. Readers do not see it.`
          : `Change or remove ${name}, or publish its target first: readers find nothing there.`,
        place: inBlock(blockId),
      })),
};

export const linkToItselfRule: Rule = {
  id: "link-to-itself",
  level: "advice",
  find: (content, facts) =>
    linksLed(content, facts)
      .filter(({ destination }) => destination === "itself")
      .map(({ blockId, name }) => ({
        words: `Change or remove ${name}: it leads to this article itself.`,
        place: inBlock(blockId),
      })),
};

export const retractedLinkRule: Rule = {
  id: "link-to-retraction",
  level: "advice",
  find: (content, facts) =>
    linksLed(content, facts)
      .filter(({ destination }) => destination === "retraction")
      .map(({ blockId, name }) => ({
        words: `Keep ${name} only if this article is about the retraction: the article it leads to was retracted.`,
        place: inBlock(blockId),
      })),
};

export const outsideLinkRule: Rule = {
  id: "outside-link-broken",
  level: "advice",
  find: ({ body }, { brokenAddresses }) =>
    outsideLinks(body).flatMap(({ blockId, name, address }) => {
      const broken = brokenAddresses.get(address);
      if (broken === undefined) return [];
      const words = `Change or remove ${name}: since ${deskDay(broken.since)} ${broken.problem}.`;
      return [{ words, place: inBlock(blockId) }];
    }),
};

function outsideLinks(body: Content["body"]) {
  return [
    ...textLinksOf(body).map((link) => ({ ...link, name: `the link ${quoted(link.words)}` })),
    ...relatedLinksIn(body).flatMap(({ id, headline, target }) =>
      target && "address" in target
        ? { blockId: id, name: `the related link ${quoted(headline)}`, address: target.address }
        : [],
    ),
    ...body.flatMap((block) =>
      block.type === "embed"
        ? {
            blockId: block.id,
            name: `the embed ${quoted(block.title || block.address)}`,
            address: block.address,
          }
        : [],
    ),
  ];
}

export const waitingLinkRule: Rule = {
  id: "related-link-waiting",
  level: "advice",
  find: ({ body }, { destinations }) =>
    relatedLinksIn(body).flatMap(({ id, headline, target }) => {
      if (target !== null || isBlank(headline)) return [];
      if (destinations.headlineKeys.has(typingKey(headline))) return [];
      const words = `Choose where the related link ${quoted(headline)} leads: it is plain text until an article with that headline is published.`;
      return [{ words, place: inBlock(id) }];
    }),
};
