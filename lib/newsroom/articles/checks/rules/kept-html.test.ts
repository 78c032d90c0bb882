import { expect, test } from "vitest";
import { bodyRule } from "@/lib/newsroom/articles/checks/rules/essentials";
import { keptHtmlRule } from "@/lib/newsroom/articles/checks/rules/kept-html";
import { contentWith, keptHtml, paragraph } from "@/lib/testing/content";
import { factsWith, placesFound } from "@/lib/testing/facts";

test("kept HTML is named by its words, until it is turned into blocks", () => {
  const body = [paragraph("a", "One."), keptHtml("b", "<style>p{}</style><p>The old quay</p>")];
  const [found, ...others] = keptHtmlRule.find(contentWith({ body }), factsWith());
  expect(others).toEqual([]);
  expect(found?.words).toMatch(/^Turn the kept HTML “The old quay” into blocks/);
  expect(placesFound(keptHtmlRule, contentWith({ body }))).toEqual(["b"]);
  expect(placesFound(keptHtmlRule, contentWith({ body: body.slice(0, 1) }))).toEqual([]);
});

test("an article of kept HTML alone has a text, if it has words", () => {
  const found = (html: string) =>
    placesFound(bodyRule, contentWith({ body: [keptHtml("a", html)] }));
  expect(found("<p>The old quay</p>")).toEqual([]);
  expect(found("<script>the()</script><hr>")).toEqual(["body"]);
});
