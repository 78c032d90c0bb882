// A reader's page is whole as HTML: what the framework adds so that a browser could take it over has no use there.
import { finished } from "node:stream/promises";
import { RewritingStream } from "parse5-html-rewriting-stream";

/**
 * The page without its scripts, without what has them fetched, and without comments. Blocks of
 * data in a `script` element stay (html.spec.whatwg.org, 4.12.1); all else stays to the byte.
 */
export async function withoutScripts(page: string): Promise<string> {
  const rewriting = new RewritingStream();
  const parts: string[] = [];
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

type Tag = Parameters<RewritingStream["emitStartTag"]>[0];

function isData(tag: Tag): boolean {
  return attribute(tag, "type")?.toLowerCase() === "application/ld+json";
}

function fetchesScript(tag: Tag): boolean {
  if (tag.tagName !== "link") return false;
  const kind = attribute(tag, "rel")?.toLowerCase();
  return kind === "modulepreload" || (kind === "preload" && attribute(tag, "as") === "script");
}

function attribute({ attrs }: Tag, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
