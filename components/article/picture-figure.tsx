// A picture with its caption and credit. One that awaits its file shows only where `showAwaited`: on the desk.
import { Picture } from "@/components/article/picture";
import type { StoryPicture } from "@/lib/articles/story";
import type { Shape } from "@/lib/media/renditions/rendition";

type Props = {
  picture: StoryPicture;
  /** How wide it is shown, as `sizes` has it. */
  sizes: string;
  shape?: Shape;
  isLead?: boolean;
  showAwaited?: boolean;
  className?: string;
};

export function PictureFigure({ picture, sizes, shape = "full", ...props }: Props) {
  const { isLead = false, showAwaited = false, className } = props;
  const { file, caption, credit, altText } = picture;
  if (file === null && !showAwaited) return null;
  return (
    <figure className={className}>
      {file === null ? (
        <p className="grid aspect-16/10 place-items-center border border-dashed border-ink-soft p-6 text-center font-sans text-sm text-ink-soft">
          Awaits its file. Readers see neither it nor its caption.
        </p>
      ) : (
        <Picture picture={file} shape={shape} altText={altText} sizes={sizes} isLead={isLead} />
      )}
      {(caption || credit) && (
        <figcaption className="mt-2 font-sans text-sm leading-snug text-ink-soft">
          {caption} {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      )}
    </figure>
  );
}
