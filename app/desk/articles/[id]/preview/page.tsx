import type { Metadata } from "next";
import { FullStory } from "@/components/article/full-story";
import { StageLabel } from "@/components/desk/stage-label";
import { getPreview } from "@/lib/desk/articles/desk-queries";
import { calledBy } from "@/lib/content/articles/headline";
import { requireUser } from "@/lib/web/auth/session";
import { orNotFound } from "@/lib/web/pages/or-not-found";

export const metadata: Metadata = { title: "Preview" };

type Props = { params: Promise<{ id: string }> };

export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const user = await requireUser(`/desk/articles/${id}/preview`);
  const { story, publishedAt, stage, savedAt } = await orNotFound(getPreview(user, id));
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-4 border-b border-rule py-2 text-sm">
        <span className="font-semibold">Preview of the draft</span>
        <span className="text-ink-soft">as saved {savedAt}</span>
        <StageLabel stage={stage} hasNewerDraft={false} />
        <a href={`/desk/articles/${id}`} className="text-link">
          Back to editing
        </a>
      </p>
      <div className="@container -mx-4 px-4 sm:-mx-6 sm:px-6">
        <FullStory
          story={{ ...story, headline: calledBy(story.headline) }}
          publishedAt={publishedAt}
          showAwaited
        />
      </div>
    </>
  );
}
