import { linkAddress } from "@/lib/content/blocks/text";
import { removeComments } from "@/components/desk/body-editor/paste/comments";
import { withLooks, type Look, type LookOf } from "@/components/desk/body-editor/paste/looks";
import { onTheLine } from "@/components/desk/body-editor/paste/raised";
import type { PastedKind, PastedStyle } from "@/components/desk/body-editor/paste/pasted-block";
import { pastedText, type Pasted } from "@/components/desk/body-editor/paste/pasted-text";
import { pastedPicture, type PastedPicture } from "@/components/desk/body-editor/paste/pictures";
import { isCell, isDataTable, isElement } from "@/components/desk/body-editor/paste/tables";
import { unwrapLink, unwrapLinksIn } from "@/components/desk/body-editor/paste/unwrap-link";
import { wordListMarker } from "@/components/desk/body-editor/paste/word-list";

const dropped =
  "script, template, noscript, title, meta, link, base, svg, math, canvas, source, track, " +
  "button, input, select, textarea, dialog";
const embedded = "iframe, object, embed, audio, video";

type Place = { kind: PastedKind; isOneText: boolean };

/**
 * Gives paragraphs, `h2`, `h3`, `blockquote`, `ul` and `ol` of one level, with bold, italic, raised and lowered words and links. Counts struck out,
 * hidden and commented text. Each visible line is a paragraph, each row of a data table too; inside an item, quote or
 * subheading a line end is a space. Embedded pictures are uploaded; those of other sites have no rights.
 */
export function reduceHtml(html: string): Pasted {
  const source = new DOMParser().parseFromString(html, "text/html");
  const comments = removeComments(source);
  for (const element of source.querySelectorAll(dropped)) element.remove();
  const pictures = pictureMarks(source);
  return withLooks(source, (body, lookOf) => {
    const text = pastedText();
    read(body, { text, lookOf, pictures, tables: new WeakMap() });
    return text.end(comments);
  });
}

type Reading = {
  text: ReturnType<typeof pastedText>;
  lookOf: LookOf;
  pictures: Map<Element, PastedPicture | "embedded">;
  tables: WeakMap<Element, boolean>;
};

/** Marks stand for pictures and embedded parts, so that nothing is fetched. */
function pictureMarks(source: Document): Reading["pictures"] {
  const marks: Reading["pictures"] = new Map();
  for (const part of source.querySelectorAll(`img, ${embedded}`)) {
    const mark = source.createElement("span");
    for (const name of ["class", "style", "hidden"]) {
      const value = part.getAttribute(name);
      if (value !== null) mark.setAttribute(name, value);
    }
    const picture = part.tagName === "IMG" ? pastedPicture(part) : "embedded";
    if (picture !== null) marks.set(mark, picture);
    part.replaceWith(mark);
  }
  return marks;
}

function read(body: Element, { text, lookOf, pictures, tables }: Reading): void {
  const highest = highestHeading(body);

  function walk(parent: Element, place: Place) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) addText(node.nodeValue ?? "", parent, place);
      else if (isElement(node)) walkElement(node, place);
    }
  }

  function addText(words: string, parent: Element, { kind, isOneText }: Place) {
    const { isUnseen, keepsLines } = lookOf(parent);
    if (isUnseen) return leaveOut("hidden", words);
    const lines = keepsLines ? words.split("\n") : [words];
    lines.forEach((line, index) => {
      if (index > 0) breakLine(kind, isOneText);
      text.add(kind, unwrapLinksIn(line), styleOf(parent));
    });
  }

  function breakLine(kind: PastedKind, isOneText: boolean) {
    if (isOneText || kind !== "paragraph") text.space();
    else text.close();
  }

  function leaveOut(kind: "deleted" | "hidden", words: string) {
    if (/[\p{L}\p{N}]/u.test(words)) text.leaveOut(kind);
  }

  function walkElement(element: Element, place: Place): void {
    const look = lookOf(element);
    const picture = pictures.get(element);
    if (look.isSign) return;
    if (look.isHidden) return leaveOut("hidden", element.textContent ?? "");
    if (picture !== undefined) return addPicture(picture, look, place);
    if (look.isDeleted) return leaveOut("deleted", element.textContent ?? "");
    if (look.raised !== null && element.querySelector("p, div, br, li") === null) {
      return addRaised(element, look.raised, place);
    }
    if (element.tagName === "BR") return breakLine(place.kind, place.isOneText);
    if (place.isOneText && isCell(element) && element.previousElementSibling) text.nextCell();
    walkFlow(element, look.flow, place);
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
    const marker = element.tagName === "P" ? wordListMarker(element) : null;
    text.close();
    walk(element, marker ? { ...place, kind: marker } : placeIn(element, place));
    text.close();
  }

  /** Quotation marks that the browser adds are written out. */
  function walkInline(element: Element, place: Place) {
    if (isNoteMark(element)) {
      return text.add(place.kind, `[${element.textContent?.trim()}]`, styleOf(element));
    }
    if (hidesTarget(element)) text.leaveOut("link");
    const [before, after] = signsAround[element.tagName] ?? ["", ""];
    if (before) text.add(place.kind, before, styleOf(element));
    walk(element, place);
    if (after) text.add(place.kind, after, styleOf(element));
  }

  function addPicture(picture: PastedPicture | "embedded", { isUnseen }: Look, { kind }: Place) {
    if (isUnseen) return;
    if (picture === "embedded") text.leaveOut("embedded");
    else if (picture.kind === "words") text.add(kind, picture.words);
    else if (picture.kind === "file") text.picture(picture.file);
    else text.leaveOut(picture.kind);
  }

  function addRaised(element: Element, raised: "above" | "below", { kind }: Place) {
    const { leaveOut, picture } = text;
    const inner = { ...pastedText(), leaveOut, picture };
    const level: LookOf = (one) => ({ ...lookOf(one), raised: null });
    read(element, { text: inner, lookOf: level, pictures, tables });
    const words = inner.words();
    const link = element.querySelector("a[href]") ?? element.closest("a[href]");
    const isNote = link !== null || /foot|note|\bref|cite/i.test(element.className);
    const written = onTheLine(words, raised, text.ending(), isNote);
    const script = written === null ? (raised === "above" ? "sup" : "sub") : null;
    text.add(kind, written ?? words, { ...styleOf(link ?? element), script });
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
    if (tagName === "TR") return { ...place, isOneText: isOfData(element) };
    if (tagName === "LI") {
      const isOrdered = element.closest("ul, ol")?.tagName === "OL";
      return { kind: isOrdered ? "numbered" : "bulleted", isOneText: true };
    }
    return place;
  }

  function isOfData(row: Element): boolean {
    const table = row.closest("table");
    if (table === null) return false;
    const isData = tables.get(table) ?? isDataTable(table, lookOf);
    tables.set(table, isData);
    return isData;
  }

  walk(body, { kind: "paragraph", isOneText: false });
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

function isNoteMark(element: Element): boolean {
  const isWithin = element.tagName === "A" && element.getAttribute("href")?.startsWith("#");
  return isWithin === true && /^\s*\d{1,3}\s*$/.test(element.textContent ?? "");
}

/** The words give the address if the link hides it. */
function targetOf(link: Element): string | null {
  const words = link.textContent?.trim() ?? "";
  const target = unwrapLink(link.getAttribute("href")?.trim() ?? "");
  return target ?? (/^https?:\/\/\S+$/i.test(words) ? unwrapLink(words) : null);
}

function hidesTarget(element: Element): boolean {
  return element.tagName === "A" && element.hasAttribute("href") && targetOf(element) === null;
}

/** An address without a host belongs to the other site. */
function webAddress(link: Element): string | null {
  const address = linkAddress.safeParse(targetOf(link));
  return address.success && !address.data.startsWith("/") ? address.data : null;
}
