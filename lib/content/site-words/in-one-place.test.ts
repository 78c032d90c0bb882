// Readers' pages have their words from here: none of them is written in a page or a component.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const folders = ["app/(site)", "components/site", "components/article"];

/** Attributes whose text a reader sees or hears. */
const saidAttributes = new Set([
  ...["alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext"],
  ...["heading", "hint", "label", "placeholder", "title", "words"],
]);

/** Texts that are the same in every language. */
const exceptions: string[] = [];

const hasLetters = (text: string) => /\p{L}/u.test(text) && !exceptions.includes(text.trim());

/** The words in a file's JSX that are written there: texts, and what attributes for people say. */
function literalsIn(source: string): string[] {
  const file = ts.createSourceFile("page.tsx", source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      found.push(...shownBy(node.expression));
    }
    if (ts.isJsxAttribute(node) && saidAttributes.has(node.name.getText())) {
      const { initializer } = node;
      const isExpression = initializer !== undefined && ts.isJsxExpression(initializer);
      found.push(...shownBy(isExpression ? initializer.expression : initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter(hasLetters).map((text) => text.trim());
}

/** The texts that an expression may come to, as far as they are written in it. */
function shownBy(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const between = node.templateSpans.flatMap((span) => [
      ...shownBy(span.expression),
      span.literal.text,
    ]);
    return [node.head.text, ...between];
  }
  if (ts.isParenthesizedExpression(node)) return shownBy(node.expression);
  if (ts.isConditionalExpression(node)) {
    return [...shownBy(node.whenTrue), ...shownBy(node.whenFalse)];
  }
  if (!ts.isBinaryExpression(node)) return [];
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return shownBy(node.right);
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.PlusToken:
      return [...shownBy(node.left), ...shownBy(node.right)];
    default:
      return [];
  }
}

test.each([
  ["a text", "<p>Older articles</p>", ["Older articles"]],
  ["a text beside a value", "<p>Version {number}</p>", ["Version"]],
  ["a string", '<p>{"Older"}</p>', ["Older"]],
  ["a template", "<p>{`Page ${page}`}</p>", ["Page"]],
  ["either of two", '<p>{kind === "section" ? "in" : "by"}</p>', ["in", "by"]],
  ["what is shown on a condition", '<p>{isNew && (name ?? "New")}</p>', ["New"]],
  ["a label", '<nav aria-label="Pages" />', ["Pages"]],
  ["a label by an expression", "<nav aria-label={`Pages of ${name}`} />", ["Pages of"]],
  ["no class, address or key", '<a className="quiet" href="/a" key={`b ${c}`} rel="next" />', []],
  ["no marks and numbers", "<p>404 · {count}, “{name}”</p>", []],
  ["no comment", "<p>{/* Readers see none. */}</p>", []],
])("%s is found", (_, source, literals) => {
  expect(literalsIn(source)).toEqual(literals);
});

const pages = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => `${folder}/${path}`),
);

test("no page and no component of the readers' site says words of its own", () => {
  expect(pages.length).toBeGreaterThan(50);
  const said = pages.flatMap((path) =>
    literalsIn(readFileSync(path, "utf8")).map((text) => `${path}: ${text}`),
  );
  expect(said).toEqual([]);
});
