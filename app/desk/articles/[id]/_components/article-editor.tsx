"use client";
// The article's page at the desk: the text in the middle at the readers' width, everything about it beside it.
import { useEffect, useRef, useState } from "react";
import { ActionBar } from "@/app/desk/articles/[id]/_components/action-bar";
import { BylineFields } from "@/app/desk/articles/[id]/_components/byline-fields";
import { ConflictDialog } from "@/app/desk/articles/[id]/_components/conflict-dialog";
import { FilingFields } from "@/app/desk/articles/[id]/_components/filing-fields";
import { HeadlineFields } from "@/app/desk/articles/[id]/_components/headline-fields";
import { LeadPictureField } from "@/app/desk/articles/[id]/_components/lead-picture-field";
import { namesOf } from "@/app/desk/articles/[id]/_components/names";
import { usePictureDialog } from "@/app/desk/articles/[id]/_components/picture-dialog";
import { SetAside, useSetAside } from "@/app/desk/articles/[id]/_components/set-aside";
import { useDraft } from "@/app/desk/articles/[id]/_components/use-draft";
import { BodyEditor } from "@/components/desk/body-editor/body-editor";
import { contentWords } from "@/lib/articles/content-words";
import type { EditedArticle } from "@/lib/articles/desk-queries";
import type { ArticleSummary } from "@/lib/articles/summary";
import type { SectionSummary } from "@/lib/sections/queries";

type Props = {
  article: EditedArticle;
  sections: SectionSummary[];
  authors: { id: string; name: string }[];
  mayPublish: boolean;
};

export function ArticleEditor({ article: opened, sections, authors, mayPublish }: Props) {
  const draft = useDraft(opened);
  const { article, content, state, edit, run } = draft;
  const { pickPicture, pictureDialog, media } = usePictureDialog(article.media);
  const [added, setAdded] = useState<Props["authors"]>([]);
  const setAside = useSetAside(article.id);
  // Authors whom a colleague added meanwhile come with the article.
  const known = [...authors, ...added, ...article.authors];
  const byName = [...new Map(known.map((author) => [author.id, author])).values()];

  useSaveShortcut(() => run("save"));

  return (
    <>
      <h1 className="sr-only">Edit article</h1>
      <ActionBar draft={draft} mayPublish={mayPublish} />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="mx-auto w-full max-w-[44rem]">
          <HeadlineFields content={content} edit={edit} wasPublished={article.wasPublished} />
          <BodyEditor
            body={content.body}
            documentKey={String(draft.taken)}
            isReadOnly={false}
            media={media}
            articles={article.targets}
            pickPicture={pickPicture}
            findArticles={findArticles}
            onChange={(body) => edit({ body })}
          />
        </div>
        <aside
          aria-label="About the article"
          className="space-y-8 lg:border-l lg:border-rule lg:pl-6"
        >
          {setAside.words && <SetAside {...setAside} />}
          <FilingFields
            content={content}
            edit={edit}
            sections={sections}
            article={article}
            mayRename={mayPublish}
          />
          <BylineFields
            content={content}
            edit={edit}
            authors={byName}
            onNewAuthor={(author) => setAdded([...added, author])}
          />
          <LeadPictureField content={content} edit={edit} media={media} pickPicture={pickPicture} />
        </aside>
      </div>
      {pictureDialog}
      {state.kind === "stale" && (
        <ConflictDialog
          mine={content}
          current={state.current}
          names={namesOf(
            sections,
            [...byName, ...state.current.authors],
            [...media, ...state.current.media],
            [...article.targets, ...state.current.targets],
          )}
          onKeepMine={() => run("save", state.current)}
          onTakeTheirs={() => {
            setAside.add(contentWords(content, namesOf(sections, byName, media, article.targets)));
            draft.takeTheirs(state.current);
          }}
        />
      )}
    </>
  );
}

async function findArticles(words: string): Promise<ArticleSummary[]> {
  const answer = await fetch(`/api/desk/articles?${new URLSearchParams({ words })}`);
  return answer.ok ? ((await answer.json()) as ArticleSummary[]) : [];
}

/** Control-S (Command-S) saves, wherever the cursor is. */
function useSaveShortcut(save: () => void) {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
