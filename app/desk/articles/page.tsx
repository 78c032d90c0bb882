import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ArticleFilter } from "@/app/desk/articles/_components/article-filter";
import { ArticleTable } from "@/app/desk/articles/_components/article-table";
import { ListStatus } from "@/app/desk/articles/_components/list-status";
import { Pager } from "@/components/desk/pager";
import { buttonClass } from "@/components/ui/button";
import { listArticlesForDesk } from "@/lib/desk/articles/desk-list";
import { listAddress, articleOrders, readListAddress } from "@/lib/desk/articles/desk-list-address";
import { listAuthors } from "@/lib/desk/authors/desk-queries";
import { requireUser } from "@/lib/web/auth/session";
import { listSections } from "@/lib/site/sections/queries";
import { askedAddress, type PageQuery } from "@/lib/web/pages/page-params";

export const metadata: Metadata = { title: "Articles" };

type Props = { searchParams: Promise<PageQuery> };

export default async function ArticlesPage({ searchParams }: Props) {
  const query = await searchParams;
  const said = readListAddress(query);
  const user = await requireUser(listAddress(said));
  const [sections, authors] = await Promise.all([listSections(), listAuthors()]);
  const section = sections.find(({ slug }) => slug === said.section);
  const author = authors.find(({ slug }) => slug === said.author);
  const choice = { ...said, section: section?.slug ?? null, author: author?.slug ?? null };
  // A form sends all its fields. The address that is bookmarked or sent has only what was chosen.
  if (listAddress(choice) !== askedAddress("/desk/articles", query)) redirect(listAddress(choice));
  const filter = { ...choice, sectionId: section?.id ?? null, authorId: author?.id ?? null };
  const list = await listArticlesForDesk(user, filter, articleOrders[choice.order], choice.from);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Articles</h1>
        <a href="/desk/articles/new" className={buttonClass("strong")}>
          New article
        </a>
      </div>
      <ArticleFilter choice={choice} sections={sections} authors={authors} user={user} />
      <ListStatus choice={choice} list={list} />
      {list.rows.length > 0 && <ArticleTable rows={list.rows} choice={choice} />}
      <Pager
        from={choice.from}
        page={list}
        addressFrom={(from) => listAddress({ ...choice, from })}
      />
    </>
  );
}
