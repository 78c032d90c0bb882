import type { Metadata } from "next";
import { Cell, DeskTable, DeskTableRow } from "@/components/desk/desk-table";
import { Moment } from "@/components/desk/moment";
import { fileOf, recordingFacts } from "@/lib/content/recordings/file";
import { listRecordings } from "@/lib/desk/recordings/queries";
import { requireUser } from "@/lib/web/auth/session";

export const metadata: Metadata = { title: "Video and audio" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecordingsPage({ searchParams }: Props) {
  const { notice, before } = await searchParams;
  await requireUser("/desk/recordings");
  const { rows, next } = await listRecordings(typeof before === "string" ? before : null);
  return (
    <>
      <p className="pt-6 text-sm">
        <a href="/desk/pictures" className="text-link">
          Pictures
        </a>
      </p>
      <h1 className="mt-1 pb-4 text-2xl font-semibold">Video and audio</h1>
      {notice === "removed" && (
        <p role="status" className="pb-4 text-good">
          It is deleted for good.
        </p>
      )}
      <p className="pb-4 text-sm text-ink-soft">
        Drop files into an article, or choose “Video or audio” among its blocks.
      </p>
      {rows.length > 0 && (
        <DeskTable columns={["File", "Facts", "Use", "Added"]}>
          {rows.map((row) => (
            <DeskTableRow
              key={row.id}
              name={row.fileName || "Untitled"}
              href={`/desk/recordings/${row.id}`}
            >
              <Cell>{recordingFacts(fileOf(row))}</Cell>
              <Cell>{row.isNamed ? "" : "in no article"}</Cell>
              <Cell>
                <Moment at={row.createdAt} />
                {row.addedBy && (
                  <span dir="auto" className="block">
                    {row.addedBy}
                  </span>
                )}
              </Cell>
            </DeskTableRow>
          ))}
        </DeskTable>
      )}
      {rows.length === 0 && <p className="text-ink-soft">None yet.</p>}
      {next !== null && (
        <nav aria-label="Pages" className="pt-4 text-[0.9375rem]">
          <a href={`/desk/recordings?before=${next}`} rel="next" className="text-link">
            Next page
          </a>
        </nav>
      )}
    </>
  );
}
