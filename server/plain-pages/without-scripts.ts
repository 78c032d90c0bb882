// A reader's page needs no framework in the browser.
import { finished } from "node:stream/promises";
import { RewritingStream } from "parse5-html-rewriting-stream";

/**
 * Removes scripts, their preloads and comments. Data blocks in `script` stay (html.spec.whatwg.org, 4.12.1), and so
 * does every other byte.
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
