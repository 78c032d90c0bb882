import type { Metadata } from "next";
import { TopicForm } from "@/app/desk/topics/[id]/_components/topic-form";
import { DeleteSection } from "@/components/desk/delete-section";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { topicPath } from "@/lib/base/site-addresses";
import { getTopic } from "@/lib/desk/topics/desk-queries";
import { orNotFound } from "@/lib/web/pages/or-not-found";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Topic" };

export default async function TopicPage({ params }: Props) {
  const { id } = await params;
  await requireUserWhoMay("changeTopics", `/desk/topics/${id}`);
  const topic = await orNotFound(getTopic(id));
  return (
    <div className="max-w-2xl pt-6">
      <p className="text-sm">
        <a href="/desk/topics" className="text-link">
          Topics
        </a>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl font-semibold wrap-anywhere">
        {topic.name}
      </h1>
      <p className="mb-6 mt-1 text-ink-soft wrap-anywhere">
        Readers find it at{" "}
        <a href={topicPath(topic.slug)} target="_blank" className="text-link">
          /topics/{topic.slug}
        </a>
        .
      </p>
      <TopicForm topic={topic} />
      <DeleteSection
        form="topics/delete"
        id={id}
        noun="topic"
        isUnused={topic.isUnused}
        used="Articles or their earlier revisions have this topic. So it cannot be deleted."
      />
    </div>
  );
}
