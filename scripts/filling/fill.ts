// Writes rows in batches, a few statements for hundreds of articles.
import { randomUUID } from "node:crypto";
import { numberedSlug } from "@/lib/content/articles/headline";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { indexArticles } from "@/lib/projections/search/entries";
import { makePlaces, type Places } from "@/scripts/filling/places";
import { rowsOf, type FilledArticle } from "@/scripts/filling/rows";
import { stockOf, filledStory, type Stock } from "@/scripts/filling/story";
import { chance } from "@/scripts/stress/chance";
import { Prisma } from "@/prisma/generated/client";

/** Articles in one transaction. */
const batch = 250;
const day = 24 * 3_600_000;

/** Days up to yesterday over which the articles are spread. */
const days = 3_650;

/**
 * Adds live articles of the last ten years, oldest first. It makes no edition, so that no server may run meanwhile.
 * `told` gets the number so far. @throws InvalidInputError if people work in the newsroom
 */
export async function fillNewsroom(count: number, told: (done: number) => void): Promise<void> {
  await assertNobodysWork();
  const already = await db().article.count();
  const random = chance(already);
  const stock = stockOf(random);
  const places = await transaction(makePlaces);
  const maker = new Maker(random, stock, places, await takenSlugs());
  const end = Date.now() - day;
  if (env().databaseUrl === null) await db().$executeRaw`PRAGMA cache_size = -200000`;
  for (let first = 0; first < count; first += batch) {
    const size = Math.min(batch, count - first);
    const articles = Array.from({ length: size }, (_, index) => {
      const age = 1 - (first + index + random()) / count;
      return maker.next(new Date(end - age * days * day));
    });
    await transaction((tx) => insertArticles(tx, articles));
    told(first + size);
  }
}

/** Readers would take invented articles among real ones for real. */
async function assertNobodysWork(): Promise<void> {
  const users = await db().user.count({ where: { hasDemoPassword: false } });
  const imported = await db().wireCopy.count();
  if (users + imported === 0) return;
  throw new InvalidInputError(
    "People work in this newsroom: only an empty one, or the demo, is filled. Name another folder by STET_DATA.",
  );
}

async function takenSlugs(): Promise<Set<string>> {
  const [articles, addresses] = [
    await db().article.findMany({ select: { slug: true } }),
    await db().address.findMany({ select: { slug: true } }),
  ];
  return new Set([...articles, ...addresses].map(({ slug }) => slug));
}

class Maker {
  private readonly names: Map<string, string>;
  private readonly ids: string[] = [];

  constructor(
    private readonly random: () => number,
    private readonly stock: Stock,
    private readonly places: Places,
    private readonly taken: Set<string>,
  ) {
    this.names = new Map(places.authors.map(({ id, name }) => [id, name]));
  }

  next(at: Date): { id: string; filled: FilledArticle } {
    const { random, stock, places, ids } = this;
    const earlierId = ids[Math.floor(random() * ids.length)];
    const content = filledStory(random, stock, places, earlierId);
    const id = randomUUID();
    ids.push(id);
    const authorNames = content.bylines.map(({ authorId }) => this.names.get(authorId) ?? "");
    const updatedAt = random() < 0.1 ? new Date(at.getTime() + random() * day) : null;
    const slug = this.freeSlug(content.slug);
    return {
      id,
      filled: { content: { ...content, slug }, authorNames, at, updatedAt },
    };
  }

  private freeSlug(wanted: string): string {
    let number = 1;
    while (this.taken.has(numberedSlug(wanted, number))) number += 1;
    const slug = numberedSlug(wanted, number);
    this.taken.add(slug);
    return slug;
  }
}

export async function insertArticles(
  tx: Transaction,
  articles: readonly { id: string; filled: FilledArticle }[],
): Promise<void> {
  await tx.$executeRaw`${dialect().deferKeys}`;
  const tables = new Map<string, object[]>();
  for (const { id, filled } of articles) {
    for (const { table, rows } of rowsOf(id, filled)) {
      const collected = tables.get(table);
      if (collected) collected.push(...rows);
      else tables.set(table, [...rows]);
    }
  }
  for (const [table, rows] of tables) await insertRows(tx, table, rows);
  await indexArticles(
    tx,
    articles.map(({ id }) => id),
  );
}

async function insertRows(tx: Transaction, table: string, rows: object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const columns = Prisma.raw(names.map((name) => `"${name}"`).join(", "));
  const into = Prisma.raw(`"${table}"`);
  const values = dialect().rows(into, names, Prisma.sql`${JSON.stringify(rows)}`);
  await tx.$executeRaw`INSERT INTO ${into} (${columns}) ${values}`;
}
