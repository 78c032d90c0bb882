import { Preview } from "@/components/desk/uploads/preview";
import { Resembling } from "@/components/desk/uploads/resembling";
import { usePageUploads } from "@/components/desk/uploads/uploads-context";
import { mayRetry, recordWords, unreadWords, uploadWords } from "@/lib/browser/uploading/sentences";
import { uploadStates } from "@/lib/browser/uploading/table";
import type { Upload } from "@/lib/browser/uploading/upload";

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
  const { id, file, state, share, filed } = upload;
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
