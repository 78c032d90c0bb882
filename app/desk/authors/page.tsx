import type { Metadata } from "next";
import { AuthorTable } from "@/app/desk/authors/_components/author-table";
import { Pager } from "@/components/desk/pager";
import { buttonClass } from "@/components/ui/button";
import { NameSearch } from "@/components/desk/name-search";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { nameAddress, readNameChoice } from "@/lib/desk/lists/names";
import { listAuthorsForDesk } from "@/lib/desk/authors/desk-queries";

export const metadata: Metadata = { title: "Authors" };

const path = "/desk/authors";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuthorsPage({ searchParams }: Props) {
  await requireUserWhoMay("changeAuthors", path);
  const choice = readNameChoice(await searchParams);
  const page = await listAuthorsForDesk(choice);
  const { rows, total } = page;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Authors</h1>
        <a href="/desk/authors/new" className={buttonClass("strong")}>
          New author
        </a>
      </div>
      <NameSearch list={path} label="Search authors" words={choice.words} />
      <p role="status" className="pb-2 text-sm text-ink-soft">
        {total === 1 ? "1 author" : `${total.toLocaleString("en")} authors`}
      </p>
      {rows.length > 0 && <AuthorTable rows={rows} />}
      <Pager
        from={choice.from}
        page={page}
        addressFrom={(from) => nameAddress(path, { ...choice, from })}
      />
    </>
  );
}
