// HTML from a word processor or a web page, reduced to the blocks and styles of a story.
import { pastedBlock, type PastedBlock } from "@/components/desk/body-editor/paste/pasted-block";
import { wordListMarker } from "@/components/desk/body-editor/paste/word-list";

const dropped =
  "script, style, template, noscript, head, title, meta, link, svg, math, iframe, object, embed, " +
  "canvas, audio, video, img, picture, button, input, select, textarea, dialog, " +
  "[hidden], [aria-hidden=true]";

const blockTags = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION " +
    "FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE " +
    "TBODY TFOOT THEAD TR UL"
  ).split(" "),
);

type Place = { kind: PastedBlock["kind"]; isOneText: boolean; keepsLines: boolean };

/**
 * HTML of paragraphs, `h2`, `blockquote`, `ul` and `ol` of one level, with bold, italic and links
 * to the web or to an e-mail address. A line break begins a paragraph, but inside an item, a
 * quote or a subheading it is a space; a table row is a paragraph. Pictures are left out: they
 * come from the library, with their rights.
 */
export function reduceHtml(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  for (const element of source.querySelectorAll(dropped)) element.remove();

  const blocks: PastedBlock[] = [];
  let open: PastedBlock | null = null;

  function close() {
    if (open !== null && !open.isEmpty()) blocks.push(open);
    open = null;
  }

  function walk(parent: Node, place: Place) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) addText(node, place);
      else if (node instanceof HTMLElement || isElement(node)) walkElement(node, place);
    }
  }

  function addText(node: Node, place: Place) {
    const lines = place.keepsLines ? (node.nodeValue ?? "").split("\n") : [node.nodeValue ?? ""];
    lines.forEach((line, index) => {
      if (index > 0) close();
      open ??= pastedBlock(place.kind);
      open.add(line, node.parentElement);
    });
  }

  function walkElement(element: Element, place: Place) {
    if (/^T[DH]$/.test(element.tagName)) open?.add(" ", null);
    if (!blockTags.has(element.tagName)) return walk(element, place);
    // Inside an item or a row all is one text; a list in a list is more items of the list around it.
    if (place.isOneText && !/^(LI|UL|OL)$/.test(element.tagName)) {
      open?.add(" ", null);
      walk(element, place);
      return open?.add(" ", null);
    }
    if (element.tagName === "BR" && place.kind !== "paragraph") return open?.add(" ", null);
    const marker = element.tagName === "P" ? wordListMarker(element) : null;
    close();
    walk(element, marker ? { ...place, kind: marker } : placeIn(element, place));
    close();
  }

  walk(source.body, { kind: "paragraph", isOneText: false, keepsLines: false });
  close();
  return blocks.map((block, index) => block.html(blocks[index - 1], blocks[index + 1])).join("");
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function placeIn(element: Element, place: Place): Place {
  const { tagName } = element;
  if (/^H[1-6]$/.test(tagName)) return { ...place, kind: "subheading" };
  if (tagName === "BLOCKQUOTE") return { ...place, kind: "quote" };
  if (tagName === "TR") return { ...place, isOneText: true };
  if (tagName === "PRE") return { ...place, keepsLines: true };
  if (tagName === "LI") {
    const isOrdered = element.closest("ul, ol")?.tagName === "OL";
    return { ...place, kind: isOrdered ? "numbered" : "bulleted", isOneText: true };
  }
  return place;
}
