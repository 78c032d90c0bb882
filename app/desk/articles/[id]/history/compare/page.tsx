import type { Metadata } from "next";
import { namesOfRecords } from "@/app/desk/articles/[id]/_components/names";
import { RestoreForm } from "@/app/desk/articles/[id]/history/_components/restore-form";
import { Comparison } from "@/components/article/comparison";
import { compareContents } from "@/lib/content/compare/compare-contents";
import { getState } from "@/lib/desk/articles/desk-queries";
import { getRevision, type ComparedRevision } from "@/lib/desk/articles/history";
import { requireUser } from "@/lib/web/auth/session";
import { listSections } from "@/lib/site/sections/queries";
import { orNotFound } from "@/lib/web/pages/or-not-found";

export const metadata: Metadata = { title: "Revisions compared" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const search = await searchParams;
  const [from, to] = [numberOf(search["from"]), numberOf(search["to"])];
  const user = await requireUser(`/desk/articles/${id}/history/compare?from=${from}&to=${to}`);
  const { version } = await orNotFound(getState(user, id));
  const [before, after, sections] = await Promise.all([
    orNotFound(getRevision(user, id, from)),
    orNotFound(getRevision(user, id, to)),
    listSections(),
  ]);
  const names = namesOfRecords({
    sections,
    topics: [...before.topics, ...after.topics],
    authors: [...before.authors, ...after.authors],
    media: [...before.media, ...after.media],
    articles: [...before.targets, ...after.targets],
  });
  return (
    <>
      <div className="pb-4 pt-6">
        <p className="text-sm">
          <a href={`/desk/articles/${id}/history`} className="text-link">
            Back to the history
          </a>
        </p>
        <h1 className="mt-1 text-2xl font-semibold">
          Revision {from} compared with {to}
        </h1>
      </div>
      <div className="grid gap-4 border-y border-rule py-3 text-[0.9375rem] sm:grid-cols-2">
        <Side revision={before} articleId={id} version={version} />
        <Side revision={after} articleId={id} version={version} />
      </div>
      <div className="mx-auto max-w-[44rem] pt-6">
        <Comparison parts={compareContents(before.content, after.content, names)} />
      </div>
    </>
  );
}

type SideProps = { revision: ComparedRevision; articleId: string; version: number };

function Side({ revision: { number, editor, savedAt }, articleId, version }: SideProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>
        <span className="font-semibold">Revision {number}</span>
        <span className="text-ink-soft">
          {" "}
          {editor === null ? "by no user" : `by ${editor}`}, {savedAt}
        </span>
      </p>
      <RestoreForm articleId={articleId} number={number} version={version} />
    </div>
  );
}

/** A text that is no number finds no revision. */
function numberOf(said: string | string[] | undefined): number {
  const number = Number(said);
  return Number.isSafeInteger(number) && number < 2 ** 31 ? number : 0;
}
