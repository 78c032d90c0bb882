"use client";
// An article in the bin is read, and not edited. Unsaved text of a closed tab is still there to be copied.
import { useRef } from "react";
import { BinnedNotice } from "@/app/desk/articles/[id]/_components/binned-notice";
import { namesOfRecords } from "@/app/desk/articles/[id]/_components/names";
import { LostTextsNotice } from "@/app/desk/articles/[id]/_components/saving/lost-texts";
import { SetAside, useSetAside } from "@/app/desk/articles/[id]/_components/saving/set-aside";
import { useSaving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import type { BodyEditorHandle } from "@/components/desk/body-editor/editor-handle";
import { buttonClass } from "@/components/ui/button";
import { calledBy } from "@/lib/content/articles/headline";
import { may } from "@/lib/content/users/permissions";
import type { Actor } from "@/lib/content/users/actor";
import type { EditedArticle } from "@/lib/desk/articles/desk-shape";

type Named = { id: string; name: string };

type Props = {
  article: EditedArticle;
  bin: NonNullable<EditedArticle["bin"]>;
  user: Actor;
  sections: Named[];
  topics: Named[];
  authors: Named[];
};

export function BinnedArticle({ article, bin, user, sections, topics, authors }: Props) {
  const { id, content, media, targets } = article;
  const saving = useSaving(article, user.id, useRef<BodyEditorHandle>(null));
  const setAside = useSetAside(id, user.id);
  const names = namesOfRecords({
    ...{ sections, media, articles: targets },
    topics: [...topics, ...article.topics],
    authors: [...authors, ...article.authors],
  });
  return (
    <div className="max-w-3xl space-y-5 pt-6">
      <h1 dir="auto" className="font-serif text-3xl font-semibold leading-tight wrap-anywhere">
        {calledBy(content.headline)}
      </h1>
      <BinnedNotice id={id} bin={bin} />
      <LostTextsNotice saving={saving} names={names} mayRestore={false} onSetAside={setAside.add} />
      {setAside.words && <SetAside {...setAside} />}
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
