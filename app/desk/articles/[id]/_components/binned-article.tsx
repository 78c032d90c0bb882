// An article in the bin is read, and not edited.
import { BinnedNotice } from "@/app/desk/articles/[id]/_components/binned-notice";
import { buttonClass } from "@/components/ui/button";
import { calledBy } from "@/lib/content/articles/headline";
import { may } from "@/lib/content/users/permissions";
import type { Actor } from "@/lib/content/users/actor";
import type { EditedArticle } from "@/lib/desk/articles/desk-shape";

type Props = { article: EditedArticle; bin: { until: string }; user: Actor };

export function BinnedArticle({ article: { id, content }, bin, user }: Props) {
  return (
    <div className="max-w-3xl space-y-5 pt-6">
      <h1 dir="auto" className="font-serif text-3xl font-semibold leading-tight wrap-anywhere">
        {calledBy(content.headline)}
      </h1>
      <BinnedNotice id={id} bin={bin} user={user} />
      <p className="flex flex-wrap gap-2">
        <a href={`/desk/articles/${id}/preview`} className={buttonClass("plain")}>
          Preview
        </a>
        <a href={`/desk/articles/${id}/history`} className={buttonClass("plain")}>
          History
        </a>
        {may(user, "binArticles") && (
          <a href="/desk/articles?of=bin" className={buttonClass("plain")}>
            All in the bin
          </a>
        )}
      </p>
    </div>
  );
}
