// Comments of word processors stand beside their text and as paragraphs at its end.

const classes =
  /(^|\s)(MsoComment(Reference|Text|Subject)\w*|msocom(anchor|off|txt)|docos-\S*)(\s|$)/;
const styles = /mso-(element\s*:\s*comment|special-character\s*:\s*comment)/i;

/** What holds a comment's words: Word's own element, or its paragraphs if somebody took that away. */
const texts = /(^|\s)(MsoComment(Text|Subject)\w*|msocomtxt)(\s|$)/;

/** A mark in the text, such as “[SE1]”. */
const mark = /^\s*(\[[^\]]{0,20}\])?\s*$/;

/** Also removes the marks that lead to them. Gives the words of each, "" if they are not in the copy. */
export function removeComments(source: Document): string[] {
  const styled = (pattern: RegExp) =>
    [...source.querySelectorAll("[style]")].flatMap((element) => {
      const found = pattern.exec(element.getAttribute("style") ?? "");
      return found ? [{ element, name: found[1] ?? "" }] : [];
    });
  const classed = (pattern: RegExp) =>
    [...source.querySelectorAll("[class]")].filter((element) =>
      pattern.test(element.getAttribute("class") ?? ""),
    );
  const whole = styled(/mso-element\s*:\s*comment\s*(?:;|$)/i).map(({ element }) => element);
  const held = outermost([...whole, ...classed(texts)]);
  const notes = held.map((element) => wordsOf(element, ".msocomoff, .msocomanchor"));
  const anchors = source.querySelectorAll(".msocomanchor, .docos-anchor").length;
  const places = styled(/mso-comment-reference\s*:\s*([^;]*)/i).map(({ name }) => name);
  const count = Math.max(notes.length, anchors, new Set(places).size);
  const bare = Array.from({ length: count - notes.length }, () => "");
  for (const element of held) element.remove();

  // Google Docs: a mark, and a box at the end that links back.
  const marks = [...source.querySelectorAll("a[href^='#cmnt']:not([href^='#cmnt_ref'])")];
  const boxes = outermost(
    [...source.querySelectorAll("a[href^='#cmnt_ref']")].map(
      (back) => boxOf(back) ?? back.closest("p") ?? back,
    ),
  );
  const boxed = boxes.map((box) => wordsOf(box, "a[href^='#cmnt_ref']"));
  const unboxed = marks.slice(boxes.length).map(() => "");
  for (const box of boxes) box.remove();
  for (const one of marks) (one.closest("sup") ?? one).remove();
  const others = outermost([...styled(styles).map(({ element }) => element), ...classed(classes)]);
  const odd = others.map((element) => wordsOf(element, "")).filter((words) => !mark.test(words));
  for (const element of others) element.remove();
  return [...notes, ...bare, ...boxed, ...unboxed, ...odd];
}

/** Without those within another. */
function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return [...all].filter((element) => {
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      if (all.has(around)) return false;
    }
    return true;
  });
}

function boxOf(back: Element): Element | null {
  const box = back.closest("div");
  const isWider = box?.querySelector("a[href^='#cmnt']:not([href^='#cmnt_ref'])") ?? null;
  return isWider === null ? box : null;
}

function wordsOf(element: Element, marks: string): string {
  const copy = element.cloneNode(true) as Element;
  if (marks !== "") for (const one of copy.querySelectorAll(marks)) one.remove();
  return wordsWithin(copy);
}

/** With those that stand for its pictures. */
export function wordsWithin(element: Element): string {
  const pictures = [...element.querySelectorAll("img[alt]")].map((one) => one.getAttribute("alt"));
  return [element.textContent ?? "", ...pictures].join(" ").replace(/\s+/g, " ").trim();
}
