/** Of a block whose words are in fields: in copied HTML, an attribute of its own. */
export function textAttribute(name: string) {
  const attribute = `data-${name}`;
  return {
    default: "",
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? "",
    renderHTML: (attributes: Record<string, unknown>) => ({ [attribute]: attributes[name] ?? "" }),
  };
}
