// The authors that a byline names: found by name, or added.
import { findOrAddAuthor } from "@/lib/newsroom/authors/commands";
import { listNamesakes } from "@/lib/newsroom/authors/namesakes";
import type { Transaction } from "@/lib/base/db";
import { matchAddresses } from "@/lib/content/wire/matching";
import type { WireStory } from "@/lib/content/wire/story";

type Known = { id: string; contactEmail: string | null } | null;

/** An author of the story: who they are here (null: not yet), and the address that the copy gives them. */
export type NamedAuthor = { name: string; known: Known; address: string | null };

/**
 * Looks up the story's authors and gives them the addresses of its contact line. `fits` is false
 * if an address has no author, or its author already has another one; then no address is given.
 */
export async function findNamedAuthors(
  tx: Transaction,
  { bylines, contact }: Pick<WireStory, "bylines" | "contact">,
): Promise<{ authors: NamedAuthor[]; fits: boolean }> {
  const names = bylines.map(({ name }) => name);
  const addresses = contact ? matchAddresses(names, contact.addresses) : new Map<number, string>();
  const authors: NamedAuthor[] = [];
  for (const [index, name] of names.entries()) {
    const address = addresses?.get(index) ?? null;
    authors.push({ name, known: await findByName(tx, name, address), address });
  }
  const fits =
    addresses !== null &&
    authors.every(
      ({ known, address }) =>
        !address || !known?.contactEmail || isSame(known.contactEmail, address),
    );
  return { authors, fits };
}

/** Adds the author if there is none, sets the address if they have none; gives their id. */
export async function keepAuthor(tx: Transaction, author: NamedAuthor): Promise<string> {
  const { name, known, address } = author;
  const { id, contactEmail } = known ?? (await findOrAddAuthor(tx, null, name));
  if (address !== null && !contactEmail) {
    await tx.author.update({ where: { id }, data: { contactEmail: address } });
  }
  return id;
}

/** Of several authors with one name, the one with that address; else the one that has been here longest. */
async function findByName(tx: Transaction, name: string, address: string | null): Promise<Known> {
  const namesakes = await listNamesakes(tx, name);
  const same = namesakes.find(
    ({ contactEmail }) =>
      address !== null && contactEmail !== null && isSame(contactEmail, address),
  );
  return same ?? namesakes[0] ?? null;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
