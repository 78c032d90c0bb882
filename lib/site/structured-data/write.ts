import type { Thing } from "schema-dts";

/**
 * The text of a `script` of type `application/ld+json`. No headline can end the element or begin a comment in it
 * (html.spec.whatwg.org, 4.12.1.3).
 */
export function writeStructuredData(things: readonly Thing[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
