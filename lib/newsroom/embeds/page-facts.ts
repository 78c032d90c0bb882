// What a page says of itself: Open Graph (ogp.me), or its title.
import { parse, type DefaultTreeAdapterTypes } from "parse5";

export type Facts = { title: string; author: string; still: string };

const names: Record<string, keyof Facts> = {
  "og:title": "title",
  "twitter:title": "title",
  "article:author": "author",
  author: "author",
  "og:image": "still",
  "og:image:secure_url": "still",
  "twitter:image": "still",
};

/** Empty where it says nothing. The first word of each counts; its head's title comes last. */
export function factsOfPage(html: string, address: string): Facts {
  const facts: Facts = { title: "", author: "", still: "" };
  let title = "";
  // Not by recursion: a page may be nested as deep as it likes.
  const left: DefaultTreeAdapterTypes.ChildNode[] = parse(html).childNodes.toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!("childNodes" in node)) continue;
    for (const child of node.childNodes.toReversed()) left.push(child);
    if (node.tagName === "title" && title === "") {
      title = node.childNodes.map((one) => ("value" in one ? one.value : "")).join("");
    }
    if (node.tagName !== "meta") continue;
    const { attrs } = node;
    const of = (name: string) => attrs.find((one) => one.name === name)?.value ?? "";
    const fact = names[(of("property") || of("name")).toLowerCase()];
    if (fact !== undefined && facts[fact] === "") facts[fact] = of("content").trim();
  }
  const { still } = facts;
  return {
    title: facts.title || title.trim().replaceAll(/\s+/g, " "),
    // Some name an author by a profile's address.
    author: /^https?:/.test(facts.author) ? "" : facts.author,
    still: still !== "" && URL.canParse(still, address) ? new URL(still, address).href : "",
  };
}
