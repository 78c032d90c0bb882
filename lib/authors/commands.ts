// What is done to authors.
import { z } from "zod";
import { slugFromHeadline } from "@/lib/articles/headline";
import { assertMay } from "@/lib/articles/permissions";
import { transaction } from "@/lib/db";
import type { Actor } from "@/lib/users/actor";

export const newAuthor = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, { error: "Give the author's name." })
    .max(200, { error: "An author's name has 200 characters at most." }),
});

/** Adds an author; one of the same name is given as it is. Who may edit articles may name authors. */
export async function addAuthor(
  actor: Actor,
  { name }: z.infer<typeof newAuthor>,
): Promise<{ id: string; name: string }> {
  assertMay(actor, "edit");
  return transaction(async (tx) => {
    const known = await tx.author.findFirst({ where: { name } });
    if (known !== null) return { id: known.id, name };
    const wanted = slugFromHeadline(name);
    const taken = await tx.author.findUnique({ where: { slug: wanted } });
    const slug = taken === null ? wanted : `${wanted}-${crypto.randomUUID().slice(0, 8)}`;
    return tx.author.create({ data: { name, slug }, select: { id: true, name: true } });
  });
}
