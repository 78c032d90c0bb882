// Hidden text of word processors, preview lines of mails, and words for screen readers only are not pasted.

const classes =
  /(^|\s)(sr-only|visually-?hidden|u-visually-hidden|screen-?reader(-text|-only|text)?|a11y-hidden|assistive-text|element-invisible|offscreen|off-screen)(\s|$)/i;

const faraway = -900;

export function isHiddenWhole(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    style.display === "none" ||
    style.contentVisibility === "hidden" ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    classes.test(element.getAttribute("class") ?? "") ||
    /mso-hide\s*:\s*all/i.test(element.getAttribute("style") ?? "") ||
    Number(style.opacity) === 0 ||
    isCut(element, style) ||
    isFarAway(style)
  );
}

function isCut(element: Element, style: CSSStyleDeclaration): boolean {
  if (/^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
  if (/^inset\((50|100)%/.test(style.clipPath)) return true;
  const isClipped = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  const isBox = !/^(inline|contents|table-(row|column).*)$/.test(style.display);
  return isClipped && isBox && (element.clientHeight <= 1 || element.clientWidth <= 1);
}

function isFarAway(style: CSSStyleDeclaration): boolean {
  if (parseFloat(style.textIndent) <= faraway) return true;
  if (!/absolute|fixed/.test(style.position)) return false;
  return [style.left, style.top].some((place) => parseFloat(place) <= faraway);
}

/** Only its own words are hidden. */
export function isUnseenText(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  return (
    style.visibility !== "visible" ||
    parseFloat(style.fontSize) <= 2 ||
    ((isTransparent(style.color) || isColourOfGround(element, style.color, view)) &&
      !hasColoursOfGround(element, view))
  );
}

function isTransparent(colour: string): boolean {
  return /^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(colour);
}

/** Where the copy says its ground; that of the page around it is not known. */
function isColourOfGround(element: Element, colour: string, view: Window): boolean {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(around);
    if (backgroundImage !== "none") return false;
    if (!isTransparent(backgroundColor)) return backgroundColor === colour;
  }
  return false;
}

/** Letters filled with the background. */
function hasColoursOfGround(element: Element, view: Window): boolean {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (view.getComputedStyle(around).backgroundClip.includes("text")) return true;
  }
  return false;
}
