import { findOrAddAuthor } from "@/lib/newsroom/authors/commands";
import { listNamesakes } from "@/lib/newsroom/authors/namesakes";
import type { Transaction } from "@/lib/base/db";
import { matchAddresses } from "@/lib/content/wire/matching";
import type { WireStory } from "@/lib/content/wire/story";

type Known = { id: string; contactEmail: string | null } | null;

/** `known` null: there is no author yet. `address`: from the copy. */
export type WireAuthor = { name: string; known: Known; address: string | null };

/**
 * Gives the article's authors the addresses of its contact line. `fits` is false, and no address is given, if an
 * address has no author or its author has another address already.
 */
export async function findNamedAuthors(
  tx: Transaction,
  { bylines, contact }: Pick<WireStory, "bylines" | "contact">,
): Promise<{ authors: WireAuthor[]; fits: boolean }> {
  const names = bylines.map(({ name }) => name);
  const addresses = contact ? matchAddresses(names, contact.addresses) : new Map<number, string>();
  const authors: WireAuthor[] = [];
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

/** Adds a missing author or a missing address. Gives the author's id. */
export async function keepAuthor(tx: Transaction, author: WireAuthor): Promise<string> {
  const { name, known, address } = author;
  const { id, contactEmail } = known ?? (await findOrAddAuthor(tx, null, name));
  if (address !== null && !contactEmail) {
    await tx.author.update({ where: { id }, data: { contactEmail: address } });
  }
  return id;
}

/** Of several authors with one name, the one with that address; else the oldest record. */
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
