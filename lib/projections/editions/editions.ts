// An edition is the site after one change, with the addresses that the change concerns. It is written with the change,
// so that nothing is missed.
import { z } from "zod";
import type { AuditAction } from "@/lib/content/audit/actions";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { addressesOfArticle } from "@/lib/projections/editions/addresses";
import { relate } from "@/lib/projections/editions/related";
import { noteOutsideLinks } from "@/lib/projections/links/uses";
import { relist } from "@/lib/projections/listings/relist";
import { indexArticle } from "@/lib/projections/search/entries";

/** An action, or the making of a picture's renditions. */
type What = AuditAction | "pictureRendered";

export type Edition = { number: number; at: Date; isWhole: boolean; addresses: string[] };

type Change = {
  what: What;
  articleId?: string;
  addresses: Iterable<string>;
  /** Every page may differ; the addresses surely do. */
  isWhole?: boolean;
};

/** In the transaction of the change. */
export async function issueEdition(
  tx: Transaction,
  { what, articleId, addresses, isWhole = false }: Change,
): Promise<void> {
  const names = [...new Set(addresses)].sort();
  const about = articleId === undefined ? {} : { articleId };
  await tx.edition.create({ data: { at: now(), what, isWhole, addresses: names, ...about } });
}

/**
 * The one way to change what readers see of an article. The edition has its addresses before and after; its lists
 * follow.
 */
export async function changeForReaders(
  tx: Transaction,
  { what, articleId }: { what: AuditAction; articleId: string },
  change: () => Promise<void>,
): Promise<void> {
  const before = await addressesOfArticle(tx, articleId);
  await change();
  await relist(tx, articleId);
  await relate(tx, articleId);
  await indexArticle(tx, articleId);
  await noteOutsideLinks(tx, articleId);
  const addresses = [...before, ...(await addressesOfArticle(tx, articleId))];
  await issueEdition(tx, { what, articleId, addresses });
}

/** For what articles show beside their own words, such as a picture. The whole site, if they are many. */
export async function reissue(
  tx: Transaction,
  what: What,
  articleIds: readonly string[],
  others: readonly string[] = [],
): Promise<void> {
  const addresses = [...others];
  for (const id of articleIds.slice(0, mostArticles))
    addresses.push(...(await addressesOfArticle(tx, id)));
  await issueEdition(tx, { what, addresses, isWhole: articleIds.length > mostArticles });
}

/** Named one by one. */
const mostArticles = 50;

/** 0 and null without any. */
export async function newestStamp(): Promise<{ number: number; at: Date | null }> {
  const newest = await db().edition.findFirst({
    orderBy: { number: "desc" },
    select: { number: true, at: true },
  });
  return newest ?? { number: 0, at: null };
}

/** 0 without any. */
export async function newestEdition(): Promise<number> {
  return (await newestStamp()).number;
}

/** Null without any. */
export async function findEditionOf(articleId: string): Promise<number | null> {
  const edition = await db().edition.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return edition?.number ?? null;
}

const shown = { number: true, at: true, isWhole: true, addresses: true } as const;
const readAddresses = z.array(z.string());

/** In order. None appears later with a smaller number, see `transaction`. */
export async function listEditionsAfter(number: number, last?: number): Promise<Edition[]> {
  const editions = await db().edition.findMany({
    where: { number: { gt: number, ...(last !== undefined && { lte: last }) } },
    orderBy: { number: "asc" },
    select: shown,
  });
  return editions.map(withAddresses);
}

export async function findEdition(number: number): Promise<Edition | null> {
  const edition = await db().edition.findUnique({ where: { number }, select: shown });
  return edition && withAddresses(edition);
}

function withAddresses({
  addresses,
  ...edition
}: Omit<Edition, "addresses"> & { addresses: unknown }) {
  return { ...edition, addresses: readAddresses.parse(addresses) };
}
