// Structured data as JSON-LD that may stand in a page.
import type { Thing } from "schema-dts";

/**
 * The text of a `script` element of type `application/ld+json`. Whatever is in a headline, it
 * does not end the element, or begin a comment in it (html.spec.whatwg.org, 4.12.1.3).
 */
export function writeStructuredData(things: readonly Thing[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
