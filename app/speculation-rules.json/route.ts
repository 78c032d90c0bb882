// Which pages a browser may load before a reader opens them. Readers' pages count and run nothing, so that one more
// does no harm (html.spec.whatwg.org, 7.6).
import { searchPath } from "@/lib/base/site-addresses";
import { keptAnswer } from "@/lib/web/pages/kept-answer";

// It is kept like a page, and so is rendered on request and not in the build.
export const dynamic = "force-dynamic";

/** No page, not for readers, or the cost of a search. */
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
      // When the pointer rests on a link, or a finger touches it.
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
