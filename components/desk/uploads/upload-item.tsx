import { usePageUploads } from "@/components/desk/uploads/uploads-context";
import { mayRetry, recordWords, unreadWords, uploadWords } from "@/lib/browser/uploading/sentences";
import { uploadStates } from "@/lib/browser/uploading/table";
import type { Upload } from "@/lib/browser/uploading/upload";
import { useEffect, useState } from "react";
import type { MediaSummary } from "@/lib/content/media/summary";

const buttonStyle = "text-link inline-flex min-h-6 cursor-pointer items-center";
const barStyle =
  "block h-1 w-full max-w-sm appearance-none bg-rule [&::-webkit-progress-bar]:bg-rule " +
  "[&::-webkit-progress-value]:bg-good [&::-moz-progress-bar]:bg-good";

type Props = {
  upload: Upload;
  removeWords?: string;
  onRemoved?: () => void;
};

export function UploadItem({ upload, removeWords = "Dismiss", onRemoved }: Props) {
  const { queue } = usePageUploads();
  const { id, file, state, share, filed, recording } = upload;
  const { isUnfinished } = uploadStates[state];
  const isTrouble = state === "refused" || state === "broken off" || state === "signed out";

  function remove() {
    queue.dismiss(id);
    onRemoved?.();
  }

  return (
    <div className="flex gap-3 font-sans text-sm leading-snug">
      <Preview
        file={file}
        fileUrl={filed?.picture.fileUrl ?? null}
        className="aspect-4/3 h-14 shrink-0 sm:h-16"
      />
      <div className="min-w-0 grow">
        <p dir="auto" className="truncate font-semibold" title={file.name}>
          {file.name}
        </p>
        {isUnfinished && (
          <progress
            aria-label={`Upload of ${file.name}`}
            max={100}
            value={state === "checking" ? undefined : Math.floor(share * 100)}
            className={`my-1.5 ${barStyle}`}
          />
        )}
        <p className={`line-clamp-4 ${isTrouble ? "text-accent" : "text-ink-soft"}`}>
          {uploadWords(upload)} {filed && `${recordWords(filed.picture)} ${unreadWords(filed)}`}
        </p>
        {filed && <Resembling pictures={filed.resembles} />}
        <p className="flex flex-wrap gap-x-4">
          {filed && (
            <a href={`/desk/pictures/${filed.picture.id}`} target="_blank" className={buttonStyle}>
              Picture details<span className="sr-only">: {file.name}</span>
            </a>
          )}
          {recording && (
            <a href={`/desk/recordings/${recording.id}`} target="_blank" className={buttonStyle}>
              File details<span className="sr-only">: {file.name}</span>
            </a>
          )}
          {/* One button, so that the focus stays when its purpose changes. */}
          <button
            type="button"
            className={buttonStyle}
            onClick={isUnfinished ? () => queue.cancel(id) : remove}
          >
            {isUnfinished ? "Cancel" : removeWords}
            <span className="sr-only"> {file.name}</span>
          </button>
          {mayRetry(upload) && (
            <button type="button" className={buttonStyle} onClick={() => queue.retry(id)}>
              Try again<span className="sr-only"> {file.name}</span>
            </button>
          )}
        </p>
      </div>
    </div>
  );
}

type PreviewProps = { file: File; fileUrl: string | null; className: string };

function Preview({ file, fileUrl, className }: PreviewProps) {
  const [ownAddress, setOwnAddress] = useState<string | null>(null);
  const address = fileUrl ?? ownAddress;
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // Only the browser has the address, and takes it back: there is none to render on the server.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setOwnAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  // A file that the browser cannot show leaves the plain ground.
  return (
    <span
      aria-hidden
      className={`block bg-wash bg-cover bg-center ${className}`}
      style={address === null ? {} : { backgroundImage: `url("${address}")` }}
    />
  );
}

function Resembling({ pictures }: { pictures: readonly MediaSummary[] }) {
  if (pictures.length === 0) return null;
  return (
    <p>
      Looks like{" "}
      {pictures.map((picture, index) => (
        <span key={picture.id}>
          {index > 0 && ", "}
          <a dir="auto" href={`/desk/pictures/${picture.id}`} target="_blank" className="text-link">
            {nameOf(picture)}
          </a>
        </span>
      ))}
      .
    </p>
  );
}

function nameOf({ caption, altText }: MediaSummary): string {
  const words = caption || altText || "untitled picture";
  return words.length > 60 ? `“${words.slice(0, 57).trimEnd()} …”` : `“${words}”`;
}
