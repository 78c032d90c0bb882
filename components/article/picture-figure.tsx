// A picture with its caption and credit. One that awaits its file shows only where `showAwaited`: on the desk.
import type { StoryPicture } from "@/lib/articles/story";

type Props = {
  picture: StoryPicture;
  /** The lead is fetched first; others when they come near. */
  isLead?: boolean;
  showAwaited?: boolean;
  className?: string;
};

export function PictureFigure({ picture, isLead = false, showAwaited = false, className }: Props) {
  const { src, width, height, caption, credit, altText } = picture;
  if (src === null && !showAwaited) return null;
  return (
    <figure className={className}>
      {src === null ? (
        <p className="grid aspect-16/10 place-items-center border border-dashed border-ink-soft p-6 text-center font-sans text-sm text-ink-soft">
          Awaits its file. Readers see neither it nor its caption.
        </p>
      ) : (
        <img
          src={src}
          alt={altText}
          width={width ?? undefined}
          height={height ?? undefined}
          loading={isLead ? "eager" : "lazy"}
          fetchPriority={isLead ? "high" : "auto"}
          decoding="async"
          className="h-auto w-full bg-wash"
        />
      )}
      {(caption || credit) && (
        <figcaption className="mt-2 font-sans text-sm leading-snug text-ink-soft">
          {caption} {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      )}
    </figure>
  );
}
