import { DeskSection } from "@/components/desk/desk-section";
import { RecordPageFile } from "@/components/desk/uploads/record-page-file";
import type { Picture } from "@/lib/newsroom/media/records";
import type { RecordOfFile } from "@/components/desk/uploads/use-record-uploads";

export function FileSection({ picture }: { picture: Picture }) {
  const { id, version, fileUrl, binnedAt } = picture;
  const { fileKey, fileName, mimeType, width, height, byteSize } = picture;
  if (fileKey === null) return null;
  const facts = [
    fileName,
    mimeType?.replace("image/", "").toUpperCase(),
    width !== null && height !== null && `${width} × ${height} pixels`,
    byteSize !== null && megabytes(byteSize),
  ];
  return (
    <DeskSection title="The file">
      <p className="wrap-anywhere">{facts.filter(Boolean).join(", ")}.</p>
      <p role="status" className={picture.renditionProblem ? "text-accent" : "text-ink-soft"}>
        {renditionWords(picture)}
      </p>
      {binnedAt === null && <RecordPageFile record={{ id, version, fileUrl }} className="mt-4" />}
    </DeskSection>
  );
}

function renditionWords({ isRendered, renditionProblem }: Picture): string {
  if (renditionProblem !== "") {
    return `Its sizes for the site could not be made: ${renditionProblem} Readers get the earlier ones.`;
  }
  return isRendered
    ? "All sizes and crops for readers are ready."
    : "Sizes and crops for readers are being made. Until then readers get the first ones.";
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1_000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function Awaited({ record, isFixed }: { record: RecordOfFile; isFixed: boolean }) {
  const place = (
    <p className="mb-3 grid aspect-4/3 place-items-center border border-dashed border-ink-soft text-ink-soft">
      No file yet. Readers do not see it.
    </p>
  );
  if (isFixed) return place;
  return <RecordPageFile record={record}>{place}</RecordPageFile>;
}
