import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LibraryFilter } from "@/app/desk/pictures/_components/library-filter";
import { LibraryStatus } from "@/app/desk/pictures/_components/library-status";
import { PictureGrid } from "@/app/desk/pictures/_components/picture-grid";
import { PictureTable } from "@/app/desk/pictures/_components/picture-table";
import { Pager } from "@/components/desk/pager";
import { PictureUploads } from "@/components/desk/uploads/picture-uploads";
import { requireUser } from "@/lib/web/auth/session";
import { listPictures } from "@/lib/desk/media/library";
import {
  libraryAddress,
  pictureOrders,
  readLibraryAddress,
  wholeLibrary,
} from "@/lib/desk/media/library-address";
import { dayBegins } from "@/lib/base/site-time";
import { listActors } from "@/lib/desk/audit/queries";
import { askedAddress, type PageQuery } from "@/lib/web/pages/page-params";

export const metadata: Metadata = { title: "Pictures" };

type Props = { searchParams: Promise<PageQuery> };

export default async function PicturesPage({ searchParams }: Props) {
  const { notice, ...query } = await searchParams;
  const said = readLibraryAddress(query);
  await requireUser(libraryAddress(said));
  const people = await listActors();
  const adder = people.find(({ id }) => id === said.adder)?.id ?? null;
  const choice = { ...said, adder };
  // A form sends all its fields. The address that is bookmarked or sent has only what was chosen.
  if (libraryAddress(choice) !== askedAddress(libraryAddress(wholeLibrary), query)) {
    redirect(libraryAddress(choice));
  }
  const filter = {
    ...choice,
    adderId: adder,
    since: choice.since === null ? null : dayBegins(choice.since),
    until: choice.until === null ? null : dayBegins(choice.until, 1),
  };
  const page = await listPictures(filter, pictureOrders[choice.order], choice.from);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Pictures</h1>
        <a href="/desk/recordings" className="text-link">
          Video and audio
        </a>
      </div>
      {notice === "removed" && (
        <p role="status" className="pb-4 text-good">
          It is deleted for good.
        </p>
      )}
      <PictureUploads />
      <LibraryFilter choice={choice} people={people} />
      <LibraryStatus choice={choice} page={page} />
      {page.rows.length > 0 &&
        (choice.view === "grid" ? (
          <PictureGrid rows={page.rows} />
        ) : (
          <PictureTable rows={page.rows} />
        ))}
      <Pager
        from={choice.from}
        page={page}
        addressFrom={(from) => libraryAddress({ ...choice, from })}
      />
    </>
  );
}
