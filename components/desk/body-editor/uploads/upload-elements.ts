/** Makes an upload's element at its first use. */
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
