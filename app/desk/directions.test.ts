// Words that people wrote begin on the side that they are read from: in every field of the desk, and wherever it shows a name,
// a headline or what a picture's record says. What is shown is found in the sources, so that a new place cannot forget it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { NoteText } from "@/app/desk/articles/[id]/_components/notes/note-text";
import { DeskTableRow } from "@/components/desk/desk-table";
import { TextAreaField, TextField } from "@/components/ui/field";

/** What holds words of people, by its name in a property or a variable. */
const written = new Set([
  ...["name", "headline", "section", "subject", "biography", "description"],
  ...["caption", "credit", "altText", "creator"],
  ...["writer", "editor", "madeBy", "savedBy", "actorName", "addedBy"],
]);
/** Functions that give such words. */
const givers = /^(calledBy|headline|pictureName|nameOf)$/;

/** Files in which one of these is in the desk's own words. */
const ownWords: Record<string, string> = {
  "app/desk/articles/[id]/_components/checks/finding-list.tsx": "name",
  "app/desk/articles/[id]/_components/saving/conflict-choices.tsx": "nameOf(conflict, merge)",
  "app/desk/articles/[id]/_components/wire-copy.tsx": "name",
  "app/desk/front/preview/_components/preview-window.tsx": "one.name",
  "app/desk/how-it-is/_components/setting-table.tsx": "name",
  "components/desk/body-editor/paste/paste-receipt.tsx": "name",
  "components/desk/body-editor/views/block-tools.tsx": "name",
  "components/desk/body-editor/views/gallery-picture.tsx": "name",
  "components/desk/desk-header.tsx": "name",
};

const folders = ["app/desk", "app/sign-in", "components/desk", "components/ui"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => join(folder, file)),
);

function isWritten(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return written.has(expression.text);
  if (ts.isPropertyAccessExpression(expression)) return written.has(expression.name.text);
  if (ts.isCallExpression(expression)) return givers.test(expression.expression.getText());
  if (ts.isParenthesizedExpression(expression)) return isWritten(expression.expression);
  // What stands for words that are missing is the desk's.
  return ts.isBinaryExpression(expression) && isWritten(expression.left) && !isTest(expression);
}

function isTest({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** Whether an element around it isolates it, or nobody sees it. */
function isInItsOwnOrder(node: ts.Node): boolean {
  for (let one = node.parent; one; one = one.parent) {
    if (!ts.isJsxElement(one)) continue;
    const { tagName, attributes } = one.openingElement;
    if (tagName.getText() === "bdi") return true;
    if (/\bdir="auto"|className="sr-only"/.test(attributes.getText())) return true;
  }
  return false;
}

function placesIn(file: string, find: (node: ts.Node) => boolean): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const places: string[] = [];
  const visit = (node: ts.Node) => {
    if (find(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      places.push(`${file}:${line + 1} ${node.getText().replace(/\s+/g, " ").slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

test("a name or a headline stands in its own order wherever the desk shows one", () => {
  const found = files.flatMap((file) =>
    placesIn(file, (node) => {
      if (!ts.isJsxExpression(node) || !node.expression || !isChild(node)) return false;
      if (ownWords[file] === node.expression.getText()) return false;
      return isWritten(node.expression) && !isInItsOwnOrder(node);
    }),
  );
  expect(found).toEqual([]);
});

function isChild({ parent }: ts.JsxExpression): boolean {
  return ts.isJsxElement(parent) || ts.isJsxFragment(parent);
}

test("a field for words that is none of components/ui says its direction, too", () => {
  const found = files.flatMap((file) =>
    placesIn(file, (node) => {
      const isTag = ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node);
      if (!isTag || !/^(input|textarea)$/.test(node.tagName.getText())) return false;
      const attributes = node.attributes.getText();
      const isOfWords = !/type="(radio|checkbox|hidden|file)"|type=\{type\}| hidden$/.test(
        attributes,
      );
      return isOfWords && !/\bdir=|\.\.\.common/.test(attributes);
    }),
  );
  expect(found).toEqual([]);
});

const html = <Props extends object>(component: (props: Props) => React.ReactNode, props: Props) =>
  renderToStaticMarkup(createElement(component, props));

describe("what is shown", () => {
  test.each(["text", "search", undefined])(
    "a field of type %s begins where its words do",
    (type) => {
      expect(html(TextField, { label: "Name", name: "name", type })).toContain('dir="auto"');
    },
  );

  test("a longer field does so as well, and one for a date or an address as it is", () => {
    expect(html(TextAreaField, { label: "Caption", name: "caption" })).toContain('dir="auto"');
    for (const type of ["date", "email", "password"]) {
      expect(html(TextField, { label: "Other", name: "other", type })).not.toContain("dir=");
    }
  });

  test("a row’s name and a note stand in their own order", () => {
    const row = { name: "آن بو", href: "/desk/authors/a", children: null };
    expect(html(DeskTableRow, row)).toMatch(/dir="auto"[^>]*>آن بو</);
    const note = {
      ...{ id: "n", writer: "آن بو", writtenAt: "06:00", words: "من يقول ذلك؟", mentioned: [] },
    };
    expect(html(NoteText, { note } as never)).toMatch(/dir="auto"[^>]*>آن بو<.*dir="auto"[^>]*>من/);
  });
});
