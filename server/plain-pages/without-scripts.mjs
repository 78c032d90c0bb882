// A reader's page is whole as HTML: what the framework adds so that a browser could take it over has no use there.
import { finished } from "node:stream/promises";
import { RewritingStream } from "parse5-html-rewriting-stream";

/**
 * The page without its scripts, without what has them fetched, and without comments. Blocks of
 * data in a `script` element stay (html.spec.whatwg.org, 4.12.1); all else stays to the byte.
 * @param {string} page
 * @returns {Promise<string>}
 */
export async function withoutScripts(page) {
  const rewriting = new RewritingStream();
  /** @type {string[]} */
  const parts = [];
  let isInScript = false;
  rewriting.on("doctype", (_, raw) => parts.push(raw));
  rewriting.on("startTag", (tag, raw) => {
    isInScript = tag.tagName === "script" && !isData(tag);
    if (!isInScript && !fetchesScript(tag)) parts.push(raw);
  });
  rewriting.on("endTag", (_, raw) => {
    if (!isInScript) parts.push(raw);
    isInScript = false;
  });
  rewriting.on("text", (_, raw) => {
    if (!isInScript) parts.push(raw);
  });
  rewriting.on("comment", () => {});
  rewriting.end(page);
  await finished(rewriting, { readable: false });
  return parts.join("");
}

/** @typedef {Parameters<RewritingStream["emitStartTag"]>[0]} Tag */

/** @param {Tag} tag */
function isData(tag) {
  return attribute(tag, "type")?.toLowerCase() === "application/ld+json";
}

/** @param {Tag} tag */
function fetchesScript(tag) {
  if (tag.tagName !== "link") return false;
  const kind = attribute(tag, "rel")?.toLowerCase();
  return kind === "modulepreload" || (kind === "preload" && attribute(tag, "as") === "script");
}

/** @param {Tag} tag @param {string} name */
function attribute({ attrs }, name) {
  return attrs.find((one) => one.name === name)?.value;
}
