// Comments of word processors: they come beside the text they are about, and as paragraphs at its end.

const classes =
  /(^|\s)(MsoComment(Reference|Text|Subject)\w*|msocom(anchor|off|txt)|docos-\S*)(\s|$)/;
const styles = /mso-(element\s*:\s*comment|special-character\s*:\s*comment)/i;

/** Takes the comments out of a pasted document, with the marks that lead to them. @returns how many there were */
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

  // Google Docs, where it writes a whole document: a mark, and a box at the end that leads back to it.
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

/** The box of one comment holds no mark that leads to a comment. */
function boxOf(back: Element): Element | null {
  const box = back.closest("div");
  const isWider = box?.querySelector("a[href^='#cmnt']:not([href^='#cmnt_ref'])") ?? null;
  return isWider === null ? box : null;
}
