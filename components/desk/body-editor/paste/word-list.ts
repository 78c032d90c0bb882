// Microsoft Word pastes lists as paragraphs that only look like lists.

/** Null if it is no item. Removes Word's written marker from the paragraph. */
export function wordListMarker(paragraph: Element): "bulleted" | "numbered" | null {
  const isListed =
    /mso-list\s*:\s*(?!none|skip)/i.test(paragraph.getAttribute("style") ?? "") ||
    /^MsoListParagraph/.test(paragraph.className);
  const marker = isListed ? findMarker(paragraph) : null;
  if (marker === null) return null;
  const sign = marker.textContent?.trim() ?? "";
  marker.remove();
  return /^\(?([0-9]{1,3}|[a-z]{1,4})[.)]/i.test(sign) ? "numbered" : "bulleted";
}

function findMarker(paragraph: Element): Element | null {
  const marked = [...paragraph.querySelectorAll("[style]")];
  return (
    marked.find((element) => /mso-list\s*:\s*ignore/i.test(element.getAttribute("style") ?? "")) ??
    null
  );
}
