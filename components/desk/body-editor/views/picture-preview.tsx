import type { MediaSummary } from "@/lib/content/media/summary";

/** `media`: undefined for an unknown record. */
export function PicturePreview(props: { media: MediaSummary | undefined; altText: string }) {
  const { media, altText } = props;
  if (media?.fileUrl) {
    return (
      <img
        src={media.fileUrl}
        alt={altText}
        width={media.width ?? undefined}
        height={media.height ?? undefined}
        draggable={false}
        className="max-h-96 w-auto max-w-full bg-wash object-contain"
      />
    );
  }
  return (
    <p className="flex min-h-40 items-center justify-center border border-dashed border-rule-strong bg-wash p-4 font-sans text-sm text-ink-soft">
      {media ? "No file yet" : "This picture is no longer in the library"}
    </p>
  );
}
