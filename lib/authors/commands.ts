// What is done to authors.
import { z } from "zod";
import { numberedSlug, slugFromHeadline } from "@/lib/articles/headline";
import { assertMay } from "@/lib/users/permissions";
import { transaction, type Transaction } from "@/lib/db";
import type { Actor } from "@/lib/users/actor";
import { words } from "@/lib/words";

export const newAuthor = z.strictObject({
  name: words("An author's name", 200).min(1, { error: "Give the author's name." }),
});

/** Adds an author; one of the same name is given as it is. A byline may need one at once, so everybody may. */
export async function addAuthor(
  actor: Actor,
  { name }: z.infer<typeof newAuthor>,
): Promise<{ id: string; name: string }> {
  assertMay(actor, "addAuthor");
  const { id } = await transaction((tx) => findOrAddAuthor(tx, name));
  return { id, name };
}

/** The author of that name who has been here longest; if there is none, one is added under the first free slug. */
export async function findOrAddAuthor(
  tx: Transaction,
  name: string,
): Promise<{ id: string; contactEmail: string | null }> {
  const select = { id: true, contactEmail: true } as const;
  const known = await tx.author.findFirst({
    where: { name },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select,
  });
  return known ?? tx.author.create({ data: { name, slug: await freeSlug(tx, name) }, select });
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(slugFromHeadline(name), number);
    if ((await tx.author.count({ where: { slug } })) === 0) return slug;
  }
}
