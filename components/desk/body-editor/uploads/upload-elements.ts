// Where in the story each picture on its way is shown.

/** Gives the element of each upload, made when it is first asked for. */
export function uploadElements(): (uploadId: string) => HTMLElement {
  const elements = new Map<string, HTMLElement>();
  return (uploadId) => {
    const known = elements.get(uploadId);
    if (known) return known;
    const made = document.createElement("div");
    made.className = "my-4 border-y border-dashed border-rule-strong py-3";
    elements.set(uploadId, made);
    return made;
  };
}
