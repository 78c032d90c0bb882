import type { Metadata } from "next";
import { Cell, DeskTableRow, DeskTable } from "@/components/desk/desk-table";
import { NameSearch } from "@/components/desk/name-search";
import { Pager } from "@/components/desk/pager";
import { buttonClass } from "@/components/ui/button";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { topicPath } from "@/lib/base/site-addresses";
import { nameAddress, readNameChoice } from "@/lib/desk/lists/names";
import { listTopicsForDesk } from "@/lib/desk/topics/desk-queries";

export const metadata: Metadata = { title: "Topics" };

const path = "/desk/topics";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TopicsPage({ searchParams }: Props) {
  await requireUserWhoMay("changeTopics", path);
  const choice = readNameChoice(await searchParams);
  const page = await listTopicsForDesk(choice);
  const { rows, total } = page;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Topics</h1>
        <a href="/desk/topics/new" className={buttonClass("strong")}>
          New topic
        </a>
      </div>
      <NameSearch list={path} label="Search topics" words={choice.words} />
      <p role="status" className="pb-2 text-sm text-ink-soft">
        {total === 1 ? "1 topic" : `${total.toLocaleString("en")} topics`}
      </p>
      {rows.length > 0 && (
        <DeskTable columns={["Name", "Address", "Readers see"]}>
          {rows.map(({ id, name, slug, liveCount }) => (
            <DeskTableRow key={id} name={name} href={`/desk/topics/${id}`}>
              <Cell mayBreak>{topicPath(slug)}</Cell>
              <Cell>{articlesWords(liveCount)}</Cell>
            </DeskTableRow>
          ))}
        </DeskTable>
      )}
      <Pager
        from={choice.from}
        page={page}
        addressFrom={(from) => nameAddress(path, { ...choice, from })}
      />
    </>
  );
}

function articlesWords(count: number): string {
  if (count === 0) return "No article";
  return count === 1 ? "1 article" : `${count.toLocaleString("en")} articles`;
}
