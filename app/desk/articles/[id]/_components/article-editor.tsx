"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { ActionBar } from "@/app/desk/articles/[id]/_components/action-bar";
import { ArticleActs } from "@/app/desk/articles/[id]/_components/article-acts";
import { BinnedNotice } from "@/app/desk/articles/[id]/_components/binned-notice";
import { BylineFields } from "@/app/desk/articles/[id]/_components/byline-fields";
import { ChecksPanel } from "@/app/desk/articles/[id]/_components/checks/checks-panel";
import { PresenceLine } from "@/app/desk/articles/[id]/_components/presence-line";
import { FilingFields } from "@/app/desk/articles/[id]/_components/filing-fields";
import { FrontAndSearchFields } from "@/app/desk/articles/[id]/_components/front-and-search-fields";
import { HeadlineFields } from "@/app/desk/articles/[id]/_components/headline-fields";
import { LeadPictureField } from "@/app/desk/articles/[id]/_components/lead-picture-field";
import { namesOfRecords } from "@/app/desk/articles/[id]/_components/names";
import { LivePagesPanel } from "@/app/desk/articles/[id]/_components/live/live-pages-panel";
import { useLivePages } from "@/app/desk/articles/[id]/_components/live/use-live-pages";
import { NotesPanel } from "@/app/desk/articles/[id]/_components/notes/notes-panel";
import { useNotes } from "@/app/desk/articles/[id]/_components/notes/use-notes";
import { LostTextsNotice } from "@/app/desk/articles/[id]/_components/saving/lost-texts";
import { SavingDialogs } from "@/app/desk/articles/[id]/_components/saving/saving-dialogs";
import { SetAside, useSetAside } from "@/app/desk/articles/[id]/_components/saving/set-aside";
import { useSaving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { useArrived } from "@/app/desk/articles/[id]/_components/saving/use-arrived";
import { UnpublishedNotice } from "@/app/desk/articles/[id]/_components/unpublished-notice";
import { usePresence } from "@/app/desk/articles/[id]/_components/use-presence";
import { WireCopy } from "@/app/desk/articles/[id]/_components/wire-copy";
import { WriterOfPage } from "@/components/desk/writer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { BodyEditor } from "@/components/desk/body-editor/body-editor";
import type { BodyEditorHandle } from "@/components/desk/body-editor/editor-handle";
import { usePictureDialog } from "@/components/desk/picture-dialog";
import type { EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Content } from "@/lib/content/articles/schema";
import { articleSummary, type ArticleSummary } from "@/lib/content/articles/summary";
import type { SaveEngine } from "@/lib/browser/saving/engine";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import type { SectionSummary } from "@/lib/site/sections/queries";
import type { Actor } from "@/lib/content/users/actor";
import { may } from "@/lib/content/users/permissions";
import { mayFileUnder } from "@/lib/content/users/scope";

type Named = { id: string; name: string };

type Props = {
  article: EditedArticle;
  sections: SectionSummary[];
  topics: Named[];
  authors: Named[];
  reviewers: Named[];
  user: Actor;
  /** Further hosts whose pages may be embedded. */
  embedHosts: readonly string[];
  siteUrl: string;
};

export function ArticleEditor(props: Props) {
  const { article: opened, sections, reviewers, user } = props;
  const editor = useRef<BodyEditorHandle>(null);
  const saving = useSaving(opened, user.id, editor);
  const { engine, now } = saving;
  const { article, content } = now;
  const [writer] = useState(() => () => engine.userId);
  const [findTargets] = useState(() => (words: string) => findArticles(writer(), words));
  const notes = useNotes(article.id, user.id);
  const { hear: hearOfNotes } = notes;
  const hear = useCallback(
    (told: PresenceAnswer) => {
      engine.hear(told);
      hearOfNotes(told.notes);
    },
    [engine, hearOfNotes],
  );
  const presence = usePresence(article.id, saving.tabId, writer, hear);
  const arrived = useArrived(now.merged, user.name);
  const livePages = useLivePages(article.id, article.publication, writer);
  const [edit] = useState(() => (change: Partial<Content>) => engine.edit(change));
  const [lifts, setLifts] = useState(0);
  const [isCopying, setCopying] = useState(false);
  const pictures = usePictureDialog(article.media);
  const { pickPicture, rememberPicture, media } = pictures;
  // Authors and topics that a colleague added meanwhile come with the article.
  const authors = useNamed(props.authors, article.authors);
  const topics = useNamed(props.topics, article.topics);
  const setAside = useSetAside(article.id, user.id);
  const names = namesOfRecords({
    sections,
    topics: topics.known,
    authors: authors.known,
    media,
    articles: article.targets,
  });

  useSaveShortcut(engine);
  const sharedId = (content.frontPicture ?? content.leadPicture)?.mediaId;

  return (
    <WriterOfPage user={user} currentId={writer}>
      <h1 className="sr-only">Edit article</h1>
      <ActionBar
        saving={saving}
        user={user}
        reviewers={reviewers}
        publishing={{
          names,
          sharedPicture: media.find(({ id }) => id === sharedId) ?? null,
          openNotes: notes.threads?.filter(({ resolved }) => resolved === null).length ?? null,
          siteUrl: props.siteUrl,
        }}
        livePages={livePages}
        onCopy={() => setCopying(true)}
      />
      {article.mayPutBack && <UnpublishedNotice id={article.id} />}
      {article.bin && <BinnedNotice id={article.id} bin={article.bin} />}
      <PresenceLine others={presence.others} body={content.body} />
      <div className="grid gap-x-12 gap-y-8 pt-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div id="story" className="mx-auto w-full max-w-[44rem] min-w-0 scroll-mt-(--above-story)">
          <HeadlineFields
            content={content}
            edit={edit}
            wasPublished={article.wasPublished}
            caretIn={firstToWrite(opened)}
            goToStory={() => editor.current?.focusStart()}
          />
          <BodyEditor
            body={content.body}
            documentKey={article.id}
            handle={editor}
            isReadOnly={false}
            media={media}
            articles={article.targets}
            pickPicture={pickPicture}
            onPicture={rememberPicture}
            embedHosts={props.embedHosts}
            findArticles={findTargets}
            onChange={(body) => edit({ body })}
            onBlockFocus={presence.setBlock}
            presence={presence.byBlock}
            arrived={arrived}
            notedBlocks={notes.openByBlock}
            onOpenNotes={notes.goTo}
            onNote={notes.begin}
            onNotes={notes.bring}
          />
        </div>
        <aside
          id="about"
          tabIndex={-1}
          aria-label="About the article"
          className="scroll-mt-(--above-story) space-y-8 outline-none lg:border-l lg:border-rule lg:pl-6"
        >
          <LostTextsNotice
            saving={saving}
            names={names}
            mayRestore={article.bin === null}
            onSetAside={setAside.add}
          />
          {setAside.words && <SetAside {...setAside} />}
          <ChecksPanel
            key={lifts}
            articleId={article.id}
            version={article.version}
            refused={now.step?.isDone === false ? now.step : null}
            focusBlock={(id) => editor.current?.focusBlock(id)}
          />
          <WireCopy
            article={article}
            userId={user.id}
            mayLift={article.mayPublish}
            onLifted={() => setLifts((count) => count + 1)}
          />
          {article.wasPublished && <LivePagesPanel {...livePages} />}
          <NotesPanel
            notes={notes}
            body={content.body}
            focusBlock={(blockId) => editor.current?.focusBlock(blockId)}
          />
          <FilingFields
            content={content}
            edit={edit}
            sections={sections.filter(
              ({ id }) => mayFileUnder(user.scope, id) || id === content.sectionId,
            )}
            article={article}
            mayRename={article.mayPublish && may(user, "rename")}
            topics={topics.known}
            mayAddTopics={may(user, "changeTopics")}
            onNewTopic={topics.add}
          />
          <BylineFields
            content={content}
            edit={edit}
            authors={authors.known}
            onNewAuthor={authors.add}
          />
          <LeadPictureField
            content={content}
            edit={edit}
            media={media}
            pickPicture={pickPicture}
            onPicture={rememberPicture}
          />
          <FrontAndSearchFields
            content={content}
            edit={edit}
            media={media}
            pickPicture={pickPicture}
          />
          {article.bin === null && <ArticleActs article={article} engine={engine} />}
        </aside>
      </div>
      {pictures.pictureDialog}
      <SavingDialogs
        saving={saving}
        user={user}
        names={names}
        isCopying={isCopying}
        setCopying={setCopying}
      />
    </WriterOfPage>
  );
}

/** The records of the opened page, those added since, and those that the article names. */
function useNamed(atFirst: Named[], ofArticle: Named[]) {
  const [added, setAdded] = useState<Named[]>([]);
  const known = new Map([...atFirst, ...added, ...ofArticle].map((one) => [one.id, one]));
  return {
    known: [...known.values()],
    add: (one: Named) => setAdded((others) => [...others, one]),
  };
}

/** A new article opens with the caret in its first empty field. */
function firstToWrite({ version, wireFile, content }: EditedArticle) {
  if (version > 1 || wireFile !== null) return null;
  if (content.headline === "") return "headline";
  return content.standfirst === "" ? "standfirst" : null;
}

async function findArticles(userId: string, words: string): Promise<ArticleSummary[]> {
  const path = `articles?${new URLSearchParams({ words })}`;
  const answer = await askDesk({ path, userId, answer: articleSummary.array() });
  if (answer.kind !== "done") throw new Error("The desk did not answer.");
  return answer.answer;
}

/** Control-S (Command-S) saves, wherever the cursor is. */
function useSaveShortcut(engine: SaveEngine) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      engine.save();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [engine]);
}
