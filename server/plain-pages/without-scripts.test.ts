import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutScripts } from "@/server/plain-pages/without-scripts";

test("of a page without scripts and comments every byte stays", async () => {
  const word = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[<\0\r]/g, "&lt;"));
  const value = word.map((text) => text.replaceAll('"', "&quot;"));
  const element = fc
    .tuple(fc.constantFrom("p", "pre", "textarea", "style", "table", "select", "svg"), value, word)
    .map(([tag, name, text]) => `<${tag} title="${name}">${text}</${tag}>`);
  await fc.assert(
    fc.asyncProperty(fc.array(element), async (elements) => {
      const whole = `<!doctype html><body>${elements.join("\n")}</body>`;
      expect(await withoutScripts(whole)).toBe(whole);
    }),
  );
});
