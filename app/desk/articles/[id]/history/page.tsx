import type { Metadata } from "next";
import { RevisionTable } from "@/app/desk/articles/[id]/history/_components/revision-table";
import { getHistory } from "@/lib/desk/articles/history";
import { requireUser } from "@/lib/web/auth/session";
import { calledBy } from "@/lib/content/articles/headline";
import { orNotFound } from "@/lib/web/pages/or-not-found";

export const metadata: Metadata = { title: "History" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const user = await requireUser(`/desk/articles/${id}/history`);
  const before = Number((await searchParams)["before"]);
  const olderThan = Number.isSafeInteger(before) && before > 0 ? before : null;
  const history = await orNotFound(getHistory(user, id, olderThan));
  return (
    <>
      <div className="pb-4 pt-6">
        <p className="text-sm">
          <a href={`/desk/articles/${id}`} className="text-link">
            Back to the article
          </a>
        </p>
        <h1 className="mt-1 text-2xl font-semibold">
          History of{" "}
          <span dir="auto" className="font-serif">
            {calledBy(history.headline)}
          </span>
        </h1>
      </div>
      <RevisionTable history={history} />
      {history.olderThan !== null && (
        <p className="pt-4">
          <a href={`?before=${history.olderThan}`} className="text-link">
            Older revisions
          </a>
        </p>
      )}
    </>
  );
}
