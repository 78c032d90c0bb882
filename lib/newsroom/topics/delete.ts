import { z } from "zod";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { topicPath } from "@/lib/base/site-addresses";
import { readableBody } from "@/lib/content/body/body";
import { linkedAddresses } from "@/lib/content/checks/links";
import { sitePageOf } from "@/lib/content/checks/site-address";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { issueEdition } from "@/lib/projections/editions/editions";
import { withFeeds } from "@/lib/projections/editions/reissue-list";

/**
 * Deletes a topic that no article has, in drafts and history too, with its former slugs. @throws NotFoundError;
 * ConflictError for one that an article has, or whose page a story for readers links to
 */
export async function deleteTopic(actor: Actor, id: string): Promise<void> {
  assertMay(actor, "changeTopics");
  // All stories are looked through before the transaction, which others wait for.
  const linked = await listLinkedTopics();
  await transactionOf(actor, async (tx) => {
    const topic = await tx.topic.findUnique({ where: { id }, include: { addresses: true } });
    if (topic === null) throw new NotFoundError("There is no such topic.");
    const { name, slug, addresses } = topic;
    if ((await tx.revisionTopic.count({ where: { topicId: id } })) > 0) {
      const sentence = `Not deleted: an article, or an earlier revision of one, has the topic ${name}.`;
      throw new ConflictError(sentence);
    }
    const slugs = [slug, ...addresses.map((former) => former.slug)];
    if (slugs.some((one) => linked.has(one))) {
      throw new ConflictError(`Not deleted: a story links to the page of the topic ${name}.`);
    }
    await tx.topic.delete({ where: { id } });
    const detail = { topicId: id };
    await recordAudit(tx, { actor, action: "topicDeleted", subject: name, detail });
    await issueEdition(tx, {
      what: "topicDeleted",
      addresses: slugs.flatMap((one) => withFeeds(topicPath(one))),
    });
  });
}

/** Slugs of topics whose pages stories link to that readers see, or will see at their time. */
async function listLinkedTopics(): Promise<Set<string>> {
  const found = z.array(z.object({ id: z.string() })).parse(
    await db().$queryRaw`
      SELECT "Revision"."id" FROM "Article"
      JOIN "Revision" ON "Revision"."id" IN ("Article"."liveId", "Article"."scheduledId")
      WHERE "Article"."retractedAt" IS NULL AND CAST("Revision"."body" AS TEXT) LIKE '%/topics/%'`,
  );
  const slugs = new Set<string>();
  for (const { id } of found) {
    const revision = await db().revision.findUnique({ where: { id }, select: { body: true } });
    for (const address of linkedAddresses(readableBody(revision?.body ?? []))) {
      const page = sitePageOf(address, env().siteUrl);
      if (page?.kind === "topics") slugs.add(page.slug);
    }
  }
  return slugs;
}
