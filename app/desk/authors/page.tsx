// Everybody who can be named in a byline.
import type { Metadata } from "next";
import { AuthorTable } from "@/app/desk/authors/_components/author-table";
import { buttonClass } from "@/components/ui/button";
import { NameSearch } from "@/components/desk/name-search";
import { requireUserWhoMay } from "@/lib/auth/session";
import { listForDesk } from "@/lib/authors/desk-queries";

export const metadata: Metadata = { title: "Authors" };

/** Rows shown at most: whoever is further down is found by name. */
const longestList = 200;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuthorsPage({ searchParams }: Props) {
  await requireUserWhoMay("changeAuthors", "/desk/authors");
  const { words } = await searchParams;
  const sought = typeof words === "string" ? words : "";
  const { rows, total } = await listForDesk(sought, longestList);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Authors</h1>
        <a href="/desk/authors/new" className={buttonClass("strong")}>
          New author
        </a>
      </div>
      <NameSearch list="/desk/authors" label="Search authors" words={sought} />
      <p role="status" className="pb-2 text-sm text-ink-soft">
        {total === 1 ? "1 author" : `${total.toLocaleString("en")} authors`}
        {total > rows.length && `, the first ${rows.length} of them shown`}
      </p>
      {rows.length > 0 && <AuthorTable rows={rows} />}
    </>
  );
}
