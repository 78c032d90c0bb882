import { PictureMarks } from "@/app/desk/pictures/_components/picture-marks";
import { Cell, DeskTable } from "@/components/desk/desk-table";
import { Moment } from "@/components/desk/moment";
import { Thumbnail } from "@/components/desk/thumbnail";
import type { PictureRow } from "@/lib/desk/media/library";
import { pictureName } from "@/lib/content/media/picture-fields";
import { readRights, rightsTerms } from "@/lib/content/media/rights";

const columns = ["Picture", "Credit", "Rights", "To do", "Added"];

export function PictureTable({ rows }: { rows: PictureRow[] }) {
  return (
    <DeskTable columns={columns}>
      {rows.map((row) => (
        <tr
          key={row.id}
          className="border-b border-rule align-middle max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:py-2.5"
        >
          <th
            scope="row"
            className="max-w-2xl py-2 pr-4 text-left font-normal max-md:w-full max-md:py-0"
          >
            <a href={`/desk/pictures/${row.id}`} className="quiet-link flex gap-3">
              <Thumbnail picture={row} className="aspect-4/3 w-20 shrink-0 text-xs" />
              <span dir="auto" className="line-clamp-2 self-center wrap-anywhere">
                {pictureName(row)}
              </span>
            </a>
          </th>
          <Cell mayBreak>{row.credit && <bdi>{row.credit}</bdi>}</Cell>
          <Cell>{rightsTerms[readRights(row.rights)].label}</Cell>
          <Cell>
            <PictureMarks row={row} />
          </Cell>
          <Cell>
            <Moment at={row.createdAt} />
            {row.addedBy && (
              <span dir="auto" className="block">
                {row.addedBy}
              </span>
            )}
          </Cell>
        </tr>
      ))}
    </DeskTable>
  );
}
