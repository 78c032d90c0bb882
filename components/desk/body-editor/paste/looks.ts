// How pasted HTML looks, by its styles and style sheets. Only the browser knows, so that it renders the document out of
// sight; no script runs and nothing is fetched.
import { isHiddenWhole, isUnseenText } from "@/components/desk/body-editor/paste/hidden";
import type { Raised } from "@/lib/content/body/raised";

export type Look = {
  /** Begins its own line, stands beside others as if it did, or runs on. */
  flow: "block" | "apart" | "inline";
  isDeleted: boolean;
  /** With its content. */
  isHidden: boolean;
  /** Its own words only. */
  isUnseen: boolean;
  /** Its pictures are shown. */
  isVisible: boolean;
  keepsLines: boolean;
  isBold: boolean;
  isItalic: boolean;
  raised: Raised | null;
  /** From a picture font. */
  isSign: boolean;
};

export type LookOf = (element: Element) => Look;

/** Uses the document up. */
export function withLooks<Result>(
  source: Document,
  read: (body: HTMLElement, lookOf: LookOf) => Result,
): Result {
  const frame = document.createElement("iframe");
  // Without allow-scripts, no handler is called.
  frame.sandbox.add("allow-same-origin");
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position:fixed;left:-10000px;top:0;width:1000px;height:800px;border:0";
  document.body.append(frame);
  try {
    const { contentDocument: page, contentWindow: view } = frame;
    if (page === null || view === null) throw new Error("A frame of this page has a document.");
    const policy = page.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "default-src 'none'; style-src 'unsafe-inline'";
    page.head.append(policy);
    for (const sheet of source.querySelectorAll("style")) page.head.append(page.adoptNode(sheet));
    const body = page.adoptNode(source.body);
    page.body.replaceWith(body);
    return read(body, looksIn(view));
  } finally {
    frame.remove();
  }
}

function looksIn(view: Window): LookOf {
  const known = new WeakMap<Element, Look>();
  return (element) => {
    const before = known.get(element);
    if (before) return before;
    const look = lookOf(element, view);
    known.set(element, look);
    return look;
  };
}

function lookOf(element: Element, view: Window): Look {
  const style = view.getComputedStyle(element);
  return {
    flow: flowOf(element, style, view),
    isDeleted: isDeleted(element, style.textDecorationLine),
    isHidden: isHiddenWhole(element, style),
    isUnseen: isUnseenText(element, style, view),
    isVisible: style.visibility === "visible",
    keepsLines: /pre|break-spaces/.test(style.whiteSpace),
    isBold: Number(style.fontWeight) >= 600,
    isItalic: /^(italic|oblique)/.test(style.fontStyle),
    raised: raisedBy(element, style, view),
    isSign: /material (icons|symbols)|awesome|codicon|glyphicon|icomoon|dashicons/i.test(
      style.fontFamily,
    ),
  };
}

const alwaysBlocks = /^(LI|TR|TABLE|HR|BR|H[1-6])$/;
const usualBlocks =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|DD|DETAILS|DIR|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|HEADER|HGROUP|LEGEND|MAIN|MENU|NAV|OL|P|PRE|SEARCH|SECTION|SUMMARY|TBODY|TD|TFOOT|TH|THEAD|UL)$/;

function flowOf(element: Element, style: CSSStyleDeclaration, view: Window): Look["flow"] {
  const { tagName } = element;
  if (alwaysBlocks.test(tagName)) return "block";
  const isUsual = usualBlocks.test(tagName);
  // A floating initial belongs to the next word.
  const isInitial =
    style.float !== "none" && !isUsual && [...(element.textContent ?? "").trim()].length <= 2;
  // A line of a PDF's page, set at its place.
  const isPlaced = tagName === "SPAN" && element.getAttribute("role") === "presentation";
  if (isInitial || isPlaced || style.display === "contents") return "inline";
  if (/^(inline|ruby|math)/.test(style.display)) {
    if (!isUsual) return isSetApart(style) ? "apart" : "inline";
    return style.display === "inline" ? "apart" : "block";
  }
  // An item of a row is no line of its own.
  const around = element.parentElement && view.getComputedStyle(element.parentElement).display;
  return around !== null && /^inline-(flex|grid)/.test(around) ? "apart" : "block";
}

/** A box in the line with space beside it. */
function isSetApart({ display, marginLeft, marginRight }: CSSStyleDeclaration): boolean {
  if (!/^inline-/.test(display)) return false;
  return [marginLeft, marginRight].some((side) => parseFloat(side) >= 3);
}

function raisedBy(element: Element, style: CSSStyleDeclaration, view: Window): Raised | null {
  if (element.tagName === "SUP" || style.verticalAlign === "super") return "above";
  if (element.tagName === "SUB" || style.verticalAlign === "sub") return "below";
  if (/super|sub/.test(style.fontVariantPosition)) {
    return style.fontVariantPosition === "super" ? "above" : "below";
  }
  const around = element.parentElement;
  if (around === null || !/^inline/.test(style.display)) return null;
  const size = parseFloat(style.fontSize) / parseFloat(view.getComputedStyle(around).fontSize);
  if (size > 0.9) return null;
  const lift = parseFloat(style.verticalAlign) || 0;
  const top = style.position === "relative" ? -(parseFloat(style.top) || 0) : 0;
  const height = lift + top;
  return height === 0 ? null : height > 0 ? "above" : "below";
}

const deletionClasses =
  /(^|\s)(msoDel|mso-?MoveFrom\w*|TrackChangeMoveFrom\w*|suggestion-?delet(e|ed|ion)|TrackChangeTextDeletion\w*|ck-suggestion-marker-deletion|mce-\S*-?delet(ed|ion)\S*|diff-?del(ete|etion)?)(\s|$)/i;

function isDeleted(element: Element, decoration: string): boolean {
  return (
    /^(DEL|S|STRIKE)$/.test(element.tagName) ||
    decoration.includes("line-through") ||
    element.getAttribute("role") === "deletion" ||
    deletionClasses.test(element.getAttribute("class") ?? "")
  );
}
