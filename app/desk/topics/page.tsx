// What articles are about, across sections: every topic, and how much of each readers see.
import type { Metadata } from "next";
import { Cell, DeskRow, DeskTable } from "@/components/desk/desk-table";
import { NameSearch } from "@/components/desk/name-search";
import { buttonClass } from "@/components/ui/button";
import { requireUserWhoMay } from "@/lib/auth/session";
import { topicPath } from "@/lib/site-addresses";
import { listForDesk } from "@/lib/topics/desk-queries";

export const metadata: Metadata = { title: "Topics" };

/** Rows shown at most: what is further down is found by name. */
const longestList = 200;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TopicsPage({ searchParams }: Props) {
  await requireUserWhoMay("changeTopics", "/desk/topics");
  const { words } = await searchParams;
  const sought = typeof words === "string" ? words : "";
  const { rows, total } = await listForDesk(sought, longestList);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Topics</h1>
        <a href="/desk/topics/new" className={buttonClass("strong")}>
          New topic
        </a>
      </div>
      <NameSearch list="/desk/topics" label="Search topics" words={sought} />
      <p role="status" className="pb-2 text-sm text-ink-soft">
        {total === 1 ? "1 topic" : `${total.toLocaleString("en")} topics`}
        {total > rows.length && `, the first ${rows.length} of them shown`}
      </p>
      {rows.length > 0 && (
        <DeskTable columns={["Name", "Address", "Readers see"]}>
          {rows.map(({ id, name, slug, liveCount }) => (
            <DeskRow key={id} name={name} href={`/desk/topics/${id}`}>
              <Cell mayBreak>{topicPath(slug)}</Cell>
              <Cell>{articlesWords(liveCount)}</Cell>
            </DeskRow>
          ))}
        </DeskTable>
      )}
    </>
  );
}

function articlesWords(count: number): string {
  if (count === 0) return "No article";
  return count === 1 ? "1 article" : `${count.toLocaleString("en")} articles`;
}
