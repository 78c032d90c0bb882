import { removeComments } from "@/components/desk/body-editor/paste/comments";
import { isNoteMark, targetOf, webAddress } from "@/components/desk/body-editor/paste/links";
import { withLooks, type Look, type LookOf } from "@/components/desk/body-editor/paste/looks";
import { onTheLine } from "@/lib/content/body/raised";
import { markParts, type PastedPart } from "@/components/desk/body-editor/paste/parts";
import type { PastedPlace, PastedStyle } from "@/components/desk/body-editor/paste/pasted-block";
import { pastedText, type Pasted } from "@/components/desk/body-editor/paste/pasted-text";
import { readTable } from "@/components/desk/body-editor/paste/read-table";
import { isCell, isDataTable, isElement } from "@/components/desk/body-editor/paste/tables";
import { itemPlace, wordItemPlace } from "@/components/desk/body-editor/paste/items";
import { unwrapLinksIn } from "@/lib/content/body/unwrap-link";

/** Never shown. */
const dropped = "script, template, noscript, title, meta, link, base, source, track, input";

type Place = PastedPlace & { isOneText: boolean };

/**
 * Gives paragraphs, `h2`, `h3`, `blockquote`, `ul` and `ol` whose items say how deep they stand, with bold, italic, raised and lowered words
 * and links. Tells of struck, hidden and commented text. Each visible line is a paragraph;
 * inside an item, quote or subheading a line end is a space. A data table is a table. Pictures in the copy are uploaded; those of other sites
 * have no rights. `rtf`: the same copy in another form, which has the pictures of word processors.
 */
export function reduceHtml(html: string, rtf = ""): Pasted {
  const source = new DOMParser().parseFromString(html, "text/html");
  const comments = removeComments(source);
  for (const element of source.querySelectorAll(dropped)) element.remove();
  const parts = markParts(source, rtf);
  return withLooks(source, (body, lookOf) => {
    const text = pastedText();
    read(body, { text, lookOf, parts, tables: new WeakMap() });
    return text.end(comments);
  });
}

type Reading = {
  text: ReturnType<typeof pastedText>;
  lookOf: LookOf;
  parts: Map<Element, PastedPart>;
  tables: WeakMap<Element, boolean>;
};

function read(body: Element, { text, lookOf, parts, tables }: Reading): void {
  const highest = highestHeading(body);

  function walk(parent: Element, place: Place) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) addText(node.nodeValue ?? "", parent, place);
      else if (isElement(node)) walkElement(node, place);
    }
  }

  function addText(words: string, parent: Element, place: Place) {
    const { isUnseen, keepsLines } = lookOf(parent);
    if (isUnseen) return leaveOut("hidden", words);
    const lines = keepsLines ? words.split("\n") : [words];
    lines.forEach((line, index) => {
      if (index > 0) breakLine(place);
      const words = unwrapLinksIn(line);
      if (words !== line && parent.closest("a[href]") === null) text.change("unwrapped", words);
      text.add(place, words, styleOf(parent));
    });
  }

  function breakLine({ kind, isOneText }: Place) {
    if (isOneText || kind !== "paragraph") text.space();
    else text.close();
  }

  /** A page of a PDF breaks each of its lines. */
  function breakAt(element: Element, place: Place) {
    const isWrap = element.getAttribute("role") === "presentation";
    const isDouble = [element.previousElementSibling, element.nextElementSibling].some(
      (beside) => beside?.tagName === "BR",
    );
    if (!isWrap || isDouble) return breakLine(place);
    if (!/\p{L}-$/u.test(text.ending())) text.space();
  }

  /** With the names of pictures and other parts. */
  function wordsIn(element: Element): string {
    const names = [element, ...element.querySelectorAll("span")].flatMap((one) => {
      const part = parts.get(one);
      return part && "words" in part ? [part.words] : [];
    });
    return [element.textContent ?? "", ...names].join(" ");
  }

  function leaveOut(kind: "deleted" | "hidden", words: string) {
    if (/[\p{L}\p{N}]/u.test(words)) text.leaveOut(kind, words);
  }

  function walkElement(element: Element, place: Place): void {
    const look = lookOf(element);
    const part = parts.get(element);
    if (look.isSign) return;
    if (element.tagName === "BR" && element.getAttribute("style")?.includes("none") !== true) {
      return breakAt(element, place);
    }
    if (look.isHidden) return leaveOut("hidden", wordsIn(element));
    if (look.isDeleted) return leaveOut("deleted", wordsIn(element));
    if (part !== undefined) return addPart(part, look, place);
    if (look.raised !== null && isOneLine(element)) {
      return addRaised(element, look.raised, place);
    }
    if (place.isOneText && isCell(element) && element.previousElementSibling) text.nextCell();
    walkFlow(element, look.flow, place);
  }

  function isOneLine(element: Element): boolean {
    return [...element.querySelectorAll("*")].every((one) => lookOf(one).flow !== "block");
  }

  function walkFlow(element: Element, flow: Look["flow"], place: Place) {
    // An item or a row is one text; a nested list gives more items.
    const isPart = place.isOneText && !/^(LI|UL|OL)$/.test(element.tagName);
    if (flow === "apart" || (flow === "block" && isPart)) {
      text.space();
      walk(element, place);
      return text.space();
    }
    if (flow === "inline") return walkInline(element, place);
    if (element.tagName === "TABLE" && place.kind === "paragraph" && isOfData(element)) {
      return addTable(element);
    }
    const marker = element.tagName === "P" ? wordItemPlace(element) : null;
    text.close();
    walk(element, marker ? { ...place, ...marker } : placeIn(element, place));
    text.close();
  }

  /** Quotation marks that the browser adds are written out. */
  function walkInline(element: Element, place: Place) {
    if (isNoteMark(element)) {
      const space = text.words().trim() === "" ? " " : "";
      return text.add(place, `[${element.textContent?.trim()}]${space}`, styleOf(element));
    }
    if (element.tagName === "A" && element.hasAttribute("href")) tellOfLink(element);
    if (element.tagName === "INS") text.change("inserted", element.textContent ?? "");
    const [before, after] = signsAround[element.tagName] ?? ["", ""];
    if (before) text.add(place, before, styleOf(element));
    walk(element, place);
    if (after) text.add(place, after, styleOf(element));
  }

  function tellOfLink(link: Element) {
    const address = link.getAttribute("href")?.trim() ?? "";
    const words = link.textContent ?? "";
    const target = targetOf(link);
    if (target === null) text.leaveOut("link", words);
    else if (target !== address) text.change("unwrapped", `${words}: ${target}`);
    else if (webAddress(link) === null && !address.startsWith("#")) {
      text.change("unlinked", `${words}: ${address}`);
    }
  }

  /** Of letters without size or colour a picture has its own. */
  function addPart(part: PastedPart, { isVisible }: Look, place: Place) {
    if (!isVisible) return leaveOut("hidden", "words" in part ? part.words : "picture");
    if (part.kind === "words") text.add(place, part.words);
    else if (part.kind === "file") text.picture(part.file);
    else text.leaveOut(part.kind, part.words);
  }

  function addTable(table: Element) {
    const found = readTable(table, {
      lookOf,
      leaveOut: (part, look) => leaveOut(look.isDeleted ? "deleted" : "hidden", wordsIn(part)),
      readLine,
    });
    if (found !== null) text.table(found.html, found.words);
  }

  /** What is left out or changed in it is told with the rest. */
  function readLine(part: Element): { html: string; words: string } {
    const { leaveOut, picture, change } = text;
    const inner = { ...pastedText(), leaveOut, picture, change };
    read(part, { text: inner, lookOf, parts, tables });
    return inner.line();
  }

  function addRaised(element: Element, raised: "above" | "below", place: Place) {
    const { leaveOut, picture, change } = text;
    const raisedText = pastedText();
    const sofar = () => text.words() + raisedText.words();
    // What stands raised is on one line.
    const inner = {
      ...raisedText,
      words: sofar,
      close: raisedText.space,
      leaveOut,
      picture,
      change,
    };
    const level: LookOf = (one) => ({ ...lookOf(one), raised: null });
    read(element, { text: inner, lookOf: level, parts, tables });
    const words = raisedText.words();
    const link = element.querySelector("a[href]") ?? element.closest("a[href]");
    const isNote = link !== null || /foot|note|\bref|cite/i.test(element.className);
    const written = onTheLine(words, raised, text.ending(), isNote);
    const script = written === null ? (raised === "above" ? "sup" : "sub") : null;
    text.add(place, written ?? words, { ...styleOf(link ?? element), script });
  }

  function styleOf(element: Element): PastedStyle {
    const { isBold, isItalic } = lookOf(element);
    const link = element.closest("a[href]");
    return { isBold, isItalic, script: null, href: link === null ? null : webAddress(link) };
  }

  function placeIn(element: Element, place: Place): Place {
    const { tagName } = element;
    if (/^H[1-6]$/.test(tagName)) {
      return { ...place, kind: tagName > highest ? "smallSubheading" : "subheading" };
    }
    if (tagName === "BLOCKQUOTE") return { ...place, kind: "quote" };
    if (tagName === "TR") {
      const isData = isOfData(element);
      const isFirst = element.closest("table")?.querySelector("tr") === element;
      if (isData && isFirst) text.change("rows", element.textContent ?? "");
      return { ...place, isOneText: isData };
    }
    if (tagName === "LI") {
      return { ...itemPlace(element), isOneText: true };
    }
    return place;
  }

  function isOfData(part: Element): boolean {
    const table = part.closest("table");
    if (table === null) return false;
    const known = tables.get(table);
    if (known !== undefined) return known;
    const isData = isDataTable(table, lookOf);
    tables.set(table, isData);
    return isData;
  }

  walk(body, { kind: "paragraph", depth: 0, isOneText: false });
}

/** Of a title alone at its start, the headings below it. */
function highestHeading(body: Element): string {
  const names = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => tagName);
  const [title, ...others] = names;
  const next = others.toSorted()[0];
  if (title !== undefined && next !== undefined && title < next) return next;
  return names.toSorted()[0] ?? "H1";
}

const signsAround: Partial<Record<string, [string, string]>> = { Q: ["“", "”"], RT: ["(", ")"] };
