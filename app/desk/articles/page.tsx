// The desk's list of articles: everything there is, last changed first, by words and by stage.
import type { Metadata } from "next";
import { z } from "zod";
import { ArticleFilter } from "@/app/desk/articles/_components/article-filter";
import { ArticleTable } from "@/app/desk/articles/_components/article-table";
import { listAddress } from "@/app/desk/articles/_components/list-address";
import { Pager } from "@/app/desk/articles/_components/pager";
import { buttonClass } from "@/components/ui/button";
import { deskPageSize, listForDesk } from "@/lib/articles/desk-queries";
import { stages } from "@/lib/articles/workflow";
import { requireUser } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Articles" };

/** What the address may say; what it cannot say is taken as not said. */
const filter = z.object({
  words: z.string().catch(""),
  stage: z.enum(stages).nullable().catch(null),
  page: z.coerce.number().int().positive().max(100_000).catch(1),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const chosen = filter.parse(await searchParams);
  await requireUser(listAddress(chosen));
  const { rows, total } = await listForDesk(chosen);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Articles</h1>
        <a href="/desk/articles/new" className={buttonClass("strong")}>
          New article
        </a>
      </div>
      <ArticleFilter words={chosen.words} stage={chosen.stage} />
      <p role="status" className="pb-2 text-sm text-ink-soft">
        {total === 1 ? "1 article" : `${total.toLocaleString("en")} articles`}
      </p>
      {rows.length > 0 && <ArticleTable rows={rows} />}
      <Pager {...chosen} pages={Math.ceil(total / deskPageSize)} />
    </>
  );
}
