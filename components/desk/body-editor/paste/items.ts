// Items of lists, and how deep they stand.
import type { PastedPlace } from "@/components/desk/body-editor/paste/pasted-block";

/** More than any list has. */
const deepestSaid = 20;

/** Programs set lists into one another, or beside one another and say of each item how deep it is. */
export function itemPlace(item: Element): PastedPlace {
  const list = item.closest("ul, ol");
  let lists = 0;
  for (let around = item.parentElement; around !== null; around = around.parentElement) {
    if (/^(UL|OL|MENU|DIR)$/.test(around.tagName)) lists += 1;
  }
  // Google Docs and Word on the web, Slack, and editors made with Quill.
  const said = [
    ...["aria-level", "data-aria-level"].map((name) => Number(item.getAttribute(name)) - 1),
    Number(item.getAttribute("data-stringify-indent")),
    Number(list?.getAttribute("data-indent")),
    Number(/(?:^|\s)ql-indent-(\d)/.exec(item.className)?.[1]),
  ].filter((depth) => depth > 0 && depth <= deepestSaid);
  return {
    kind: list?.tagName === "OL" ? "numbered" : "bulleted",
    depth: Math.max(lists - 1, 0, ...said),
  };
}

/**
 * Microsoft Word pastes lists as paragraphs that only look like lists. Null if it is no item. Removes Word's written
 * marker from the paragraph.
 */
export function wordItemPlace(paragraph: Element): PastedPlace | null {
  const style = paragraph.getAttribute("style") ?? "";
  const isListed =
    /mso-list\s*:\s*(?!none|skip)/i.test(style) || /^MsoListParagraph/.test(paragraph.className);
  const marker = isListed ? findMarker(paragraph) : null;
  if (marker === null) return null;
  const sign = marker.textContent?.trim() ?? "";
  marker.remove();
  const level = Number(/mso-list\s*:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? 1);
  return {
    kind: /^\(?([0-9]{1,3}|[a-z]{1,4})[.)]/i.test(sign) ? "numbered" : "bulleted",
    depth: Math.max(0, level - 1),
  };
}

function findMarker(paragraph: Element): Element | null {
  const marked = [...paragraph.querySelectorAll("[style]")];
  return (
    marked.find((element) => /mso-list\s*:\s*ignore/i.test(element.getAttribute("style") ?? "")) ??
    null
  );
}
