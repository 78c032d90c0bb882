// Which slug is whose. An address that readers were or will be given belongs to its article for good, from a moment on:
// that of a scheduled article is held before its hour. No other noun needs that. Topics keep their former slugs as rows
// (newsroom/topics/), an author who was merged leads on as a record (newsroom/authors/merge.ts), a section keeps its slug.
import { firstFreeSlug } from "@/lib/content/articles/headline";
import type { Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";

/** The slug, or the first of slug-2, slug-3 ... that no article has or had. */
export async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  return firstFreeSlug(wanted, (slug) => isFree(tx, slug, null));
}

/** Whether no other article has the slug, was ever found under it, or is scheduled to be. */
export async function isFree(
  tx: Transaction,
  slug: string,
  articleId: string | null,
): Promise<boolean> {
  const others = articleId === null ? {} : { NOT: { id: articleId } };
  const [articles, addresses] = [
    await tx.article.count({ where: { slug, ...others } }),
    await tx.address.count({
      where: { slug, ...(articleId === null ? {} : { NOT: { articleId } }) },
    }),
  ];
  return articles === 0 && addresses === 0;
}

/** @throws ConflictError `slug taken` if it is or was another article's */
export async function assertSlugIsFree(tx: Transaction, slug: string, articleId: string) {
  if (await isFree(tx, slug, articleId)) return;
  throw new ConflictError(`Another article has or had the slug “${slug}”.`, "slug taken");
}

/** Gives the article the address from `since` on, or from earlier if it has it already. */
export async function holdAddress(tx: Transaction, slug: string, articleId: string, since: Date) {
  await assertSlugIsFree(tx, slug, articleId);
  const held = await tx.address.findUnique({ where: { slug } });
  if (held !== null && held.since <= since) return;
  await tx.address.upsert({
    where: { slug },
    create: { slug, articleId, since },
    update: { since },
  });
}

/** Gives up the addresses that readers were not shown yet. */
export async function dropFutureAddresses(tx: Transaction, articleId: string, at: Date) {
  await tx.address.deleteMany({ where: { articleId, since: { gt: at } } });
}
