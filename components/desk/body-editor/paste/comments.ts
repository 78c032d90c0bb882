// Comments of word processors stand beside their text and as paragraphs at its end.

const classes =
  /(^|\s)(MsoComment(Reference|Text|Subject)\w*|msocom(anchor|off|txt)|docos-\S*)(\s|$)/;
const styles = /mso-(element\s*:\s*comment|special-character\s*:\s*comment)/i;

/** Also removes the marks that lead to them. Gives their number. */
export function removeComments(source: Document): number {
  const styled = (pattern: RegExp) =>
    [...source.querySelectorAll("[style]")].flatMap((element) => {
      const found = pattern.exec(element.getAttribute("style") ?? "");
      return found ? [{ element, name: found[1] ?? "" }] : [];
    });
  const notes = styled(/mso-element\s*:\s*comment\s*(?:;|$)/i).length;
  const anchors = source.querySelectorAll(".msocomanchor, .docos-anchor").length;
  const places = styled(/mso-comment-reference\s*:\s*([^;]*)/i).map(({ name }) => name);
  const count = Math.max(notes, anchors, new Set(places).size);

  // Google Docs: a mark, and a box at the end that links back.
  const marks = [...source.querySelectorAll("a[href^='#cmnt']:not([href^='#cmnt_ref'])")];
  const boxes = [...source.querySelectorAll("a[href^='#cmnt_ref']")].map(
    (back) => boxOf(back) ?? back.closest("p") ?? back,
  );
  for (const box of boxes) box.remove();
  for (const mark of marks) (mark.closest("sup") ?? mark).remove();
  for (const { element } of styled(styles)) element.remove();
  for (const element of source.querySelectorAll("[class]")) {
    if (classes.test(element.getAttribute("class") ?? "")) element.remove();
  }
  return count + Math.max(boxes.length, marks.length);
}

function boxOf(back: Element): Element | null {
  const box = back.closest("div");
  const isWider = box?.querySelector("a[href^='#cmnt']:not([href^='#cmnt_ref'])") ?? null;
  return isWider === null ? box : null;
}
