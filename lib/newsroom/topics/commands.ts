// Why former slugs are not kept as those of articles: see newsroom/articles/addresses.ts.
import { isDeepStrictEqual } from "node:util";
import { firstFreeSlug, slugFromHeadline } from "@/lib/content/articles/headline";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { recordAudit } from "@/lib/newsroom/audit/record";
import type { Transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { reissueList, withFeeds } from "@/lib/projections/editions/reissue-list";
import { InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { textKey } from "@/lib/base/search-text/text-key";
import { topicPath } from "@/lib/base/site-addresses";
import type { NamedTopic, TopicParticulars } from "@/lib/newsroom/topics/schema";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/** Under the first free slug, or the topic of the same name. */
export async function createTopic(actor: Actor, { name }: { name: string }): Promise<NamedTopic> {
  assertMay(actor, "changeTopics");
  return transactionOf(actor, async (tx) => {
    const known = await findNamesake(tx, name);
    if (known) return known;
    const slug = await freeSlug(tx, name);
    const added = await tx.topic.create({
      data: { name, nameKey: textKey(name), slug },
      select: { id: true, name: true },
    });
    const detail = { topicId: added.id };
    await recordAudit(tx, { actor, action: "topicAdded", subject: name, detail });
    // Readers may have been told before that the page is not there.
    const addresses = withFeeds(topicPath(slug));
    await issueEdition(tx, { what: "topicAdded", addresses });
    return added;
  });
}

/**
 * A new name keeps the slug. Each former slug leads to the topic. @throws InvalidInputError for a used name or slug;
 * NotFoundError
 */
export async function changeTopic(
  actor: Actor,
  id: string,
  particulars: TopicParticulars,
): Promise<void> {
  assertMay(actor, "changeTopics");
  await transactionOf(actor, async (tx) => {
    const topic = await tx.topic.findUnique({ where: { id } });
    if (topic === null) throw new NotFoundError("There is no such topic.");
    const { name, slug, description } = topic;
    if (isDeepStrictEqual({ name, slug, description }, particulars)) return;
    await assertFree(tx, id, particulars);
    const nameKey = textKey(particulars.name);
    await tx.topic.update({ where: { id }, data: { ...particulars, nameKey } });
    if (slug !== particulars.slug) {
      await tx.topicAddress.create({ data: { slug, topicId: id } });
      await tx.topicAddress.deleteMany({ where: { slug: particulars.slug } });
    }
    const detail = {
      topicId: id,
      ...(name === particulars.name ? {} : { before: name }),
      ...(slug === particulars.slug ? {} : { slugBefore: slug }),
      ...(description === particulars.description ? {} : { descriptionBefore: description }),
    };
    await recordAudit(tx, { actor, action: "topicChanged", subject: particulars.name, detail });
    await reissueList(tx, {
      what: "topicChanged",
      place: { kind: "topic", id },
      page: topicPath(particulars.slug),
      others: slug === particulars.slug ? [] : withFeeds(topicPath(slug)),
    });
  });
}

/** Names are equal if only case, quotes, dashes or white space differ. */
async function findNamesake(tx: Transaction, name: string): Promise<NamedTopic | null> {
  const found = await tx.topic.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const key = typingKey(name);
  return found.find((one) => typingKey(one.name) === key) ?? null;
}

async function assertFree(tx: Transaction, id: string, { name, slug }: TopicParticulars) {
  const namesake = await findNamesake(tx, name);
  const neighbour = await findAt(tx, slug);
  const problems = [
    ...(namesake && namesake.id !== id ? [`There is already a topic “${namesake.name}”.`] : []),
    ...(neighbour && neighbour.id !== id
      ? [
          neighbour.slug === slug
            ? `The topic “${neighbour.name}” already has the slug “${slug}”.`
            : `The slug “${slug}” redirects to the topic “${neighbour.name}”, which had it before.`,
        ]
      : []),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
}

function freeSlug(tx: Transaction, name: string): Promise<string> {
  const isFree = async (slug: string) => (await findAt(tx, slug)) === null;
  return firstFreeSlug(slugFromHeadline(name), isFree);
}

async function findAt(tx: Transaction, slug: string) {
  return tx.topic.findFirst({
    where: { OR: [{ slug }, { addresses: { some: { slug } } }] },
    select: { id: true, name: true, slug: true },
  });
}
