import type { MediaSummary } from "@/lib/content/media/summary";

type Props = { picture: Pick<MediaSummary, "fileUrl">; className?: string };

/** Has no text, since the picture's words are beside it. */
export function Thumbnail({ picture: { fileUrl }, className = "" }: Props) {
  if (fileUrl === null) {
    return (
      <span
        className={`grid place-items-center border border-dashed border-ink-soft p-2 text-center text-sm text-ink-soft ${className}`}
      >
        No file yet
      </span>
    );
  }
  return (
    <img
      src={fileUrl}
      alt=""
      loading="lazy"
      decoding="async"
      className={`bg-wash object-contain ${className}`}
    />
  );
}
