// Authors who may be the same person: names that differ only in how they are written.
import type { Transaction } from "@/lib/base/db";

/** Letters that Unicode does not take apart, as they are written without their strokes and ties. */
const plain: Record<string, string> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" },
};

/**
 * What is left of a name without case, accents, spaces, punctuation and the initials between first and last name:
 * "Jane Q. Roe" and "jané roe" have one key, so does "Roe, Jane".
 */
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

/** The authors whom a name may stand for, by name; one who was merged is the one they turned out to be. */
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
