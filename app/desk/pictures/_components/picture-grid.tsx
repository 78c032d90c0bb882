import type { ReactNode } from "react";
import { GridKeys } from "@/app/desk/pictures/_components/grid-keys";
import { PictureMarks } from "@/app/desk/pictures/_components/picture-marks";
import { RecordPageFile } from "@/components/desk/uploads/record-page-file";
import { Thumbnail } from "@/components/desk/thumbnail";
import type { PictureRow } from "@/lib/desk/media/library";
import { pictureName } from "@/lib/content/media/picture-fields";

export function PictureGrid({ rows }: { rows: PictureRow[] }) {
  return (
    <GridKeys>
      <ul
        aria-label="Pictures"
        className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
      >
        {rows.map((row) => (
          <li key={row.id} className="min-w-0 text-sm leading-snug">
            <Place row={row}>
              <a href={`/desk/pictures/${row.id}`} className="quiet-link block">
                <Thumbnail picture={row} className="mb-1.5 aspect-4/3 w-full" />
                <span dir="auto" className="line-clamp-3 wrap-anywhere">
                  {pictureName(row)}
                </span>
              </a>
              {row.credit && (
                <span dir="auto" className="block text-ink-soft wrap-anywhere">
                  {row.credit}
                </span>
              )}
              <PictureMarks row={row} />
            </Place>
          </li>
        ))}
      </ul>
    </GridKeys>
  );
}

/** A record without a file takes one by drop. */
function Place({ row, children }: { row: PictureRow; children: ReactNode }) {
  const { id, version, fileUrl, binnedAt } = row;
  if (fileUrl !== null || binnedAt !== null) return children;
  return (
    <RecordPageFile record={{ id, version, fileUrl }} hasButton={false}>
      {children}
    </RecordPageFile>
  );
}
