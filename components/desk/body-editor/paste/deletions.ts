// What the author of a pasted text struck out: tracked deletions, and words with a line through them.

const classes =
  /(^|\s)(msoDel|TrackChangeTextDeletion\w*|ck-suggestion-marker-deletion|mce-\S*-?delet(ed|ion)\S*|diff-?del(ete|etion)?)(\s|$)/i;

export function isDeleted(element: Element, decoration: string): boolean {
  return (
    element.tagName === "DEL" ||
    decoration.includes("line-through") ||
    element.getAttribute("role") === "deletion" ||
    classes.test(element.getAttribute("class") ?? "")
  );
}
