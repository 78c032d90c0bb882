// Tables of data are rows that belong together; many others, in mails above all, only put text in its place.
import { isElement } from "@/components/desk/body-editor/paste/is-element";
import type { LookOf } from "@/components/desk/body-editor/paste/looks";

const structure = "table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre";

/**
 * Whether a table's rows are to be kept together, each as one text: it has columns, and no cell of it has more than
 * one line, or it says itself that it has headings.
 */
export function isDataTable(table: Element, lookOf: LookOf): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute("role") ?? "")) return false;
  if (table.querySelector(structure) !== null) return false;
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children].filter(isCell));
  if (rows.every((cells) => cells.length < 2)) return false;
  return (
    table.querySelector("th, thead, caption") !== null ||
    rows.flat().every((cell) => linesOf(cell, lookOf) <= 1)
  );
}

export function isCell(element: Element): boolean {
  return /^T[DH]$/.test(element.tagName);
}

/** The lines of a cell that have words. Breaks that a spreadsheet says belong to one cell are none. */
function linesOf(cell: Element, lookOf: LookOf): number {
  let [count, isFresh] = [0, true];
  function look(parent: Node) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? "")) {
        if (isFresh) count += 1;
        isFresh = false;
      } else if (isElement(node)) lookInto(node);
    }
  }
  function lookInto(element: Element) {
    if (/mso-data-placement/i.test(element.getAttribute("style") ?? "")) return;
    const isLine = lookOf(element).flow === "block";
    if (isLine) isFresh = true;
    look(element);
    if (isLine) isFresh = true;
  }
  look(cell);
  return count;
}
