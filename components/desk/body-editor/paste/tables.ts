// Data tables are tables; those that only lay out a page, as in mails, are ignored.
import type { LookOf } from "@/components/desk/body-editor/paste/looks";

const structure = "table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre";

/** A data table has columns and one line in each cell, or has headings. */
export function isDataTable(table: Element, lookOf: LookOf): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute("role") ?? "")) return false;
  if (table.querySelector(structure) !== null) return false;
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children].filter(isCell));
  if (rows.every((cells) => cells.length < 2)) return false;
  return (
    table.querySelector("th, thead, caption") !== null ||
    // Word's tables, as opposed to those by which mails are laid out.
    /MsoTableGrid/.test(table.className) ||
    rows.flat().every((cell) => linesOf(cell, lookOf) <= 1)
  );
}

export function isCell(element: Element): boolean {
  return /^T[DH]$/.test(element.tagName);
}

/** Lines with words. A spreadsheet's breaks within a cell do not count. */
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

/** Not by `instanceof`, since each document has its own classes. */
export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
