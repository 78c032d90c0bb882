// Authors who may be one person: their names differ only in spelling.
import type { Transaction } from "@/lib/base/db";

/** Letters that Unicode does not decompose. */
const plain: Record<string, string> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" },
};

/** Without case, accents, punctuation and middle initials: "Jane Q. Roe", "jané roe" and "Roe, Jane" have one key. */
export function nameKey(name: string): string {
  const [last = "", first = ""] = name.split(",");
  const inOrder = first.trim() === "" ? last : `${first} ${last}`;
  const words = inOrder
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z\s]/gu, (letter) => plain[letter] ?? letter)
    .replace(/['\u2018\u2019\u02bc`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const kept = words.filter(
    (word, at) => at === 0 || at === words.length - 1 || [...word].length > 1,
  );
  return kept.join("");
}

/** The authors that a name may mean, by name. A merged author counts as the author they were merged into. */
export async function listAlike(
  tx: Transaction,
  name: string,
): Promise<{ id: string; name: string }[]> {
  const key = nameKey(name);
  if (key === "") return [];
  const select = { id: true, name: true } as const;
  const all = await tx.author.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { ...select, mergedInto: { select } },
  });
  const found = all
    .filter((author) => nameKey(author.name) === key)
    .map(({ mergedInto, ...author }) => mergedInto ?? author);
  return [...new Map(found.map((author) => [author.id, author])).values()];
}

/** "There is already a Jane Roe." */
export function alikeWords(alike: { name: string }[]): string {
  return `There is already ${alike.map(({ name }) => `“${name}”`).join(" and ")}. Is it the same person?`;
}
