// What a browser may have ready before it is asked for: a page that a reader is about to open. Readers' pages count
// nothing and run nothing, so that one more of them does no harm (html.spec.whatwg.org, 7.6).
import { searchPath } from "@/lib/base/site-addresses";
import { keptAnswer } from "@/lib/web/pages/kept-answer";

// As it is kept like a page, it is made like one, not when the site is built.
export const dynamic = "force-dynamic";

/** What is no page, is not for readers, or costs a search. */
const left = [
  "/desk*",
  "/sign-in*",
  "/sign-out*",
  "/api/*",
  "/media/*",
  "/*.xml",
  "/*.json",
  `${searchPath}*`,
];

const rules = {
  prerender: [
    {
      where: {
        and: [{ href_matches: "/*" }, ...left.map((path) => ({ not: { href_matches: path } }))],
      },
      // When the pointer rests on a link, or a finger goes down on it.
      eagerness: "moderate",
    },
  ],
};

export function GET() {
  return keptAnswer(JSON.stringify(rules), {
    mimeType: "application/speculationrules+json",
    edition: null,
  });
}
