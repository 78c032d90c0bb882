/** "There is already a Jane Roe." */
export function alikeWords(alike: { name: string }[]): string {
  return `There is already ${alike.map(({ name }) => `“${name}”`).join(" and ")}. Is it the same person?`;
}
