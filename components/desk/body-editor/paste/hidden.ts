// What of a pasted text nobody who looked at it saw: hidden text of word processors, the preview lines of mails,
// words for screen readers alone.

const classes =
  /(^|\s)(sr-only|visually-?hidden|u-visually-hidden|screen-?reader(-text|-only|text)?|a11y-hidden|assistive-text|element-invisible|offscreen|off-screen)(\s|$)/i;

/** Pixels by which what stands off the page is off. */
const faraway = -900;

/** Whether an element is hidden with all that is in it. */
export function isHiddenWhole(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    style.display === "none" ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    classes.test(element.getAttribute("class") ?? "") ||
    /mso-hide\s*:\s*all/i.test(element.getAttribute("style") ?? "") ||
    Number(style.opacity) === 0 ||
    isCut(element, style) ||
    isFarAway(style)
  );
}

/** Nothing of it is left to see: no height, no width, or all of it clipped. */
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

/** Whether an element's own words cannot be seen: what is in it may have a look of its own. */
export function isUnseenText(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  return (
    style.visibility !== "visible" ||
    parseFloat(style.fontSize) <= 2 ||
    (isTransparent(style.color) && !hasColoursOfGround(element, view))
  );
}

function isTransparent(colour: string): boolean {
  return /^rgba\(.*,\s*0\)$|\/\s*0\)$/.test(colour);
}

/** Letters that let the colours behind them through. */
function hasColoursOfGround(element: Element, view: Window): boolean {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (view.getComputedStyle(around).backgroundClip.includes("text")) return true;
  }
  return false;
}
