// Whatever HTML is pasted: each of its words is in the story or in the receipt, and none that was deleted or hidden is
// in the story. The reading needs a browser, so that it runs in one without a desk around it.
import { build } from "esbuild";
import fc from "fast-check";
import { expect, test } from "playwright/test";
import type { Pasted } from "@/components/desk/body-editor/paste/pasted-text";

const tags = fc.constantFrom(
  ...[
    "p",
    "div",
    "span",
    "b",
    "em",
    "a",
    "h1",
    "h2",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "section",
  ],
  ...[
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "del",
    "ins",
    "s",
    "strike",
    "sup",
    "sub",
    "q",
    "ruby",
    "rt",
  ],
  ...[
    "figure",
    "figcaption",
    "details",
    "summary",
    "button",
    "select",
    "option",
    "svg",
    "text",
    "math",
  ],
  ...[
    "mi",
    "font",
    "center",
    "dl",
    "dd",
    "code",
    "label",
    "header",
    "address",
    "mark",
    "small",
    "o:p",
  ],
);
const styles = fc.constantFrom(
  ...["", "", "", "display:block", "display:none", "visibility:hidden", "visibility:visible"],
  ...["mso-hide:all", "text-decoration:line-through", "vertical-align:super;font-size:.6em"],
  ...[
    "display:inline-block;margin:4px",
    "display:flex",
    "font-size:0",
    "font-size:14px",
    "opacity:0",
  ],
  ...[
    "white-space:pre",
    "position:absolute;left:-9999px",
    "mso-element:comment",
    "color:transparent",
  ],
  ...["float:left", "display:contents", "display:table-cell", "height:0;overflow:hidden"],
);
const attributes = fc.constantFrom(
  ...[
    "",
    "",
    "",
    "hidden",
    "class=sr-only",
    "class=msoDel",
    "class=MsoCommentText",
    "aria-hidden=true",
  ],
  ...['href="https://example.org/a"', 'href="#_ftn1"', 'href="javascript:1"', "role=presentation"],
  ...["class=katex", 'href="https://protect-eu.mimecast.com/s/A1"'],
);
const leaf = fc.constantFrom(
  ...[
    "WORD",
    "WORD ",
    " WORD",
    "WORD\n",
    "<br>",
    "&nbsp;WORD",
    "1",
    '<img alt="WORD" src="file:///a.png">',
  ],
);
const { part } = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc
      .tuple(tags, styles, attributes, fc.array(tie("part"), { maxLength: 5 }))
      .map(
        ([tag, style, more, inner]) =>
          `<${tag} ${more} style="${style}">${inner.join("")}</${tag}>`,
      ),
  ),
}));

const away =
  "[style*='display:none'], [style*='mso-hide'], [style*='line-through'], [hidden], .msoDel, del, s, strike";

declare global {
  var paste: { reduceHtml: (html: string) => Pasted };
}

test("each word of a paste is in the story or listed, and none that was taken away is in it", async ({
  page,
}) => {
  const { outputFiles } = await build({
    entryPoints: ["components/desk/body-editor/paste/reduce-html.ts"],
    ...{ bundle: true, format: "iife", globalName: "paste", write: false },
  });
  await page.goto("about:blank");
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  let count = 0;
  const run = (html: string) =>
    page.evaluate(
      ([source, selector]) => {
        const parse = (text: string) => new DOMParser().parseFromString(text, "text/html");
        const { html: reduced, receipt } = globalThis.paste.reduceHtml(source);
        return {
          text: parse(reduced).body.textContent ?? "",
          listed: receipt.leftOut.map(({ words }) => words).join(" "),
          away: [...parse(source).querySelectorAll(selector)]
            .map((one) => one.textContent)
            .join(" "),
        };
      },
      [html, away] as const,
    );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
      const html = parts.join("").replaceAll("WORD", () => `w${(count += 1)}x`);
      const words = (text: string): string[] => text.normalize("NFKC").match(/w\d+x/g) ?? [];
      const { text, listed, away: taken } = await run(html);
      const told = new Set([...words(text), ...words(listed)]);
      expect(words(html).filter((word) => !told.has(word))).toEqual([]);
      expect(words(taken).filter((word) => words(text).includes(word))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
