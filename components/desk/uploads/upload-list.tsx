// The summary line is spoken; progress is not.
import { UploadItem } from "@/components/desk/uploads/upload-item";
import { standingWords } from "@/lib/browser/uploading/sentences";
import type { Upload } from "@/lib/browser/uploading/upload";

type Props = { uploads: readonly Upload[]; onRemoved?: () => void };

export function UploadList({ uploads, onRemoved }: Props) {
  return (
    <div className="@container">
      <UploadStanding uploads={uploads} />
      {uploads.length > 0 && (
        <ul
          aria-label="Uploads"
          className="mt-1 grid max-h-[26rem] gap-x-10 overflow-y-auto @3xl:grid-cols-2"
        >
          {uploads.map((upload) => (
            <li key={upload.id} className="min-w-0 border-t border-rule p-1 py-2.5">
              <UploadItem upload={upload} onRemoved={onRemoved} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Rendered while empty, so that a screen reader hears what comes. */
export function UploadStanding({ uploads }: { uploads: readonly Upload[] }) {
  return (
    <p aria-live="polite" className="text-sm text-ink-soft">
      {standingWords(uploads)}
    </p>
  );
}
