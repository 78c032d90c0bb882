// Asks another site once, when an address of it is embedded: for a title, an author and a still.
import { z } from "zod";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { embedLimits } from "@/lib/content/blocks/embed";
import type { DescribedEmbed } from "@/lib/content/embeds/described";
import { embeddingOf, type Embedding } from "@/lib/content/embeds/providers";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { factsOfPage, type Facts } from "@/lib/newsroom/embeds/page-facts";
import { readOutside, type Reach } from "@/lib/newsroom/links/ask";
import { isPublic } from "@/lib/newsroom/links/public-address";
import { addStill } from "@/lib/newsroom/embeds/still";

/** Bytes of a page: what it says of itself is in its head. */
const mostOfPage = 512 * 1024;
const nothing: Facts = { title: "", author: "", still: "" };

/**
 * Words that the site does not tell are empty: whoever writes the article fills them in.
 * @throws InvalidInputError if the address is no embed's
 */
export async function describeEmbed(actor: Actor, given: string): Promise<DescribedEmbed> {
  assertMay(actor, "changePictures");
  const embedding = embeddingOf(given, env().embedHosts);
  if (embedding === null) {
    throw new InvalidInputError(["This address is of no site that can be embedded. Link to it."]);
  }
  return askSite(actor, embedding);
}

/** `mayReach` checks each IP address at its connection, also of redirects and of the still. */
export async function askSite(
  actor: Actor,
  embedding: Embedding,
  mayReach: Reach = isPublic,
): Promise<DescribedEmbed> {
  const { address, site } = embedding;
  const facts = await factsOf(embedding, mayReach);
  const words = { title: cut(facts.title, "title"), author: cut(facts.author, "author") };
  return {
    address,
    site,
    ...words,
    still: await stillOf(actor, { ...facts, ...words }, site, mayReach),
  };
}

function cut(words: string, name: keyof typeof embedLimits): string {
  return words.trim().replaceAll(/\s+/g, " ").slice(0, embedLimits[name]).trim();
}

async function factsOf({ address, oEmbed }: Embedding, mayReach: Reach): Promise<Facts> {
  const told = oEmbed === null ? null : await ask(oEmbed, mayReach);
  if (told !== null) return told;
  const page = await readOutside(address, { accept: "text/html", mostBytes: mostOfPage }, mayReach);
  if (page === null || !page.type.includes("html")) return nothing;
  return factsOfPage(page.bytes.toString("utf8"), page.address);
}

/** oembed.com, version 1.0. */
const oEmbedAnswer = z.object({
  title: z.string().catch(""),
  author_name: z.string().catch(""),
  thumbnail_url: z.string().catch(""),
  html: z.string().catch(""),
});

async function ask(endpoint: string, mayReach: Reach): Promise<Facts | null> {
  const accept = "application/json";
  const answer = await readOutside(endpoint, { accept, mostBytes: mostOfPage }, mayReach);
  const told = oEmbedAnswer.safeParse(answer && jsonOf(answer.bytes)).data;
  if (told === undefined) return null;
  const { title, author_name: author, thumbnail_url: still, html } = told;
  // A post has no title: its first words are in its HTML.
  return { title: title || wordsOf(html), author, still };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

/** In characters: as much of a post's HTML as its first words may need. */
const longestPost = 4_000;

/** The first words of the first paragraph. */
function wordsOf(html: string): string {
  const post = html.slice(0, longestPost);
  const begin = post.search(/<p\b/i);
  const end = begin < 0 ? -1 : post.toLowerCase().indexOf("</p>", begin);
  const paragraph = end < 0 ? "" : post.slice(post.indexOf(">", begin) + 1, end);
  const plain = paragraph.replaceAll(/<[^>]*>/g, " ");
  const { title } = factsOfPage(`<title>${plain}</title>`, "https://example.org/");
  return title.length > 140 ? `${title.slice(0, 139).replace(/\s+\S*$/u, "")}…` : title;
}

async function stillOf(
  actor: Actor,
  { still, title, author }: Facts,
  site: string,
  mayReach: Reach,
): Promise<MediaSummary | null> {
  if (still === "") return null;
  const mostBytes = env().largestPicture.mebibytes * 1024 * 1024;
  const file = await readOutside(still, { accept: "image/*", mostBytes }, mayReach);
  if (file === null || file.isCut) return null;
  const credit = [author, site].filter(Boolean).join(" / ");
  return addStill(actor, { bytes: file.bytes, title, credit });
}
