import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { topicPath } from "@/lib/base/site-addresses";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { issueEdition } from "@/lib/projections/editions/editions";
import { withFeeds } from "@/lib/projections/editions/reissue-list";

/**
 * Deletes a topic that no article has, in drafts and history too, with its former slugs. @throws NotFoundError;
 * ConflictError for one that an article has
 */
export async function deleteTopic(actor: Actor, id: string): Promise<void> {
  assertMay(actor, "changeTopics");
  await transactionOf(actor, async (tx) => {
    const topic = await tx.topic.findUnique({ where: { id }, include: { addresses: true } });
    if (topic === null) throw new NotFoundError("There is no such topic.");
    const { name, slug, addresses } = topic;
    if ((await tx.revisionTopic.count({ where: { topicId: id } })) > 0) {
      const sentence = `Not deleted: an article, or an earlier revision of one, has the topic ${name}.`;
      throw new ConflictError(sentence);
    }
    await tx.topic.delete({ where: { id } });
    await recordAudit(tx, { actor, action: "topicDeleted", subject: name });
    const slugs = [slug, ...addresses.map((former) => former.slug)];
    await issueEdition(tx, {
      what: "topicDeleted",
      addresses: slugs.flatMap((one) => withFeeds(topicPath(one))),
    });
  });
}
