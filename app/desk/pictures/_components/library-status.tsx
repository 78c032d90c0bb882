// Other pages are not counted.
import type { PictureRow } from "@/lib/desk/media/library";
import type { Page } from "@/lib/base/lists/page";
import {
  libraryAddress,
  pictureOrders,
  views,
  wholeLibrary,
  type LibraryChoice,
} from "@/lib/desk/media/library-address";

type Props = { choice: LibraryChoice; page: Page<PictureRow> };

export function LibraryStatus({ choice, page }: Props) {
  const { order, view } = choice;
  const isWhole = libraryAddress({ ...choice, order: "last-added" }) === libraryAddress({ view });
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-2 text-sm text-ink-soft">
      <p role="status">
        {howMany(page)} {onlyWith[pictureOrders[order].sort]}{" "}
        {!isWhole && (
          <a href={libraryAddress({ ...wholeLibrary, order, view })} className="text-link">
            All pictures
          </a>
        )}
      </p>
      <nav aria-label="View as" className="flex gap-4">
        {views.map((one) => (
          <a
            key={one}
            href={libraryAddress({ ...choice, view: one })}
            aria-current={one === view ? "true" : undefined}
            className="quiet-link py-1 aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {one === "grid" ? "Grid" : "List"}
          </a>
        ))}
      </nav>
    </div>
  );
}

function howMany({ rows, before, after }: Page<PictureRow>): string {
  const pictures = rows.length === 1 ? "1 picture" : `${rows.length} pictures`;
  if (rows.length === 0) return "No pictures found.";
  if (before === null && after === null) return `${pictures}.`;
  return `${pictures} on this page; ${after === null ? "there are no more" : "there are more"}.`;
}

/** Some orders list only pictures that have the value. */
const onlyWith = {
  added: "",
  changed: "This order shows only pictures that were changed after they were added.",
  ending: "This order shows only pictures with rights that end.",
};
