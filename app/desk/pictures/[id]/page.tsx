import type { Metadata } from "next";
import { BinSection } from "@/app/desk/pictures/[id]/_components/bin-section";
import { CropEditor } from "@/app/desk/pictures/[id]/_components/crop-editor";
import { FileSection, Awaited } from "@/app/desk/pictures/[id]/_components/file-section";
import { RecordForm } from "@/app/desk/pictures/[id]/_components/record-form";
import { RightsWarning } from "@/app/desk/pictures/[id]/_components/rights-warning";
import { UsesSection } from "@/app/desk/pictures/[id]/_components/uses-section";
import { Moment } from "@/components/desk/moment";
import { requireUser } from "@/lib/web/auth/session";
import { getPicture } from "@/lib/newsroom/media/records";
import { typedFieldsOf } from "@/lib/newsroom/media/typed-fields";
import { keptByWords, usesWords } from "@/lib/newsroom/media/use-words";
import { listUses } from "@/lib/newsroom/media/uses";
import { may } from "@/lib/content/users/permissions";
import { orNotFound } from "@/lib/web/pages/or-not-found";
import { articlesFor } from "@/lib/content/users/article-rule";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Picture" };

export default async function PicturePage({ params }: Props) {
  const { id } = await params;
  const user = await requireUser(`/desk/pictures/${id}`);
  const picture = await orNotFound(getPicture(id));
  const uses = await listUses(articlesFor(user, "read"), id);
  const { fileUrl, width, height, focalX, focalY, version } = picture;
  const isBinned = picture.binnedAt !== null;
  return (
    <div className="pt-6">
      <p className="text-sm">
        <a href="/desk/pictures" className="text-link">
          Pictures
        </a>
      </p>
      <h1 dir="auto" className="mt-1 line-clamp-3 max-w-4xl text-2xl font-semibold wrap-anywhere">
        {picture.name}
      </h1>
      <p className="mb-5 mt-1 text-ink-soft">
        Added <Moment at={picture.createdAt} />
        {picture.addedBy && ` by ${picture.addedBy}`}
        {picture.changedAt && (
          <>
            , last changed <Moment at={picture.changedAt} />
          </>
        )}
        .
      </p>
      <RightsWarning picture={picture} uses={uses} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {fileUrl !== null && width !== null && height !== null ? (
            <CropEditor
              picture={{ id, version, fileUrl, size: { width, height } }}
              saved={{ x: focalX, y: focalY }}
              isFixed={isBinned}
            />
          ) : (
            <Awaited record={{ id, version, fileUrl }} isFixed={isBinned} />
          )}
          <UsesSection uses={uses} />
          <FileSection picture={picture} />
        </div>
        <div>
          <RecordForm
            id={id}
            version={version}
            saved={typedFieldsOf(picture)}
            fromFile={picture.fromFile}
            isFixed={isBinned}
          />
          {may(user, "binPictures") && (
            <BinSection picture={picture} inUse={usesWords(uses)} keptBy={keptByWords(uses)} />
          )}
        </div>
      </div>
    </div>
  );
}
