// A picture without a file shows only with `showAwaited`: on the desk.
import { ResponsivePicture } from "@/components/article/responsive-picture";
import { sizesOf, widthIn } from "@/components/article/picture-width";
import type { StoryPicture } from "@/lib/content/articles/story";
import type { Shape } from "@/lib/content/media/rendition";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  picture: StoryPicture;
  /** The most width of its column, in rem. */
  column: number;
  shape?: Shape;
  isLead?: boolean;
  showAwaited?: boolean;
  className?: string;
};

/** Rem: a caption needs that width, however small the picture. */
const narrowestCaption = 20;

export function PictureFigure({ picture, column, shape = "full", ...props }: Props) {
  const { isLead = false, showAwaited = false, className = "" } = props;
  const { file, caption, credit, altText } = picture;
  if (file === null && !showAwaited) return null;
  const rem = file !== null && shape === "full" ? widthIn(column, file) : column;
  return (
    <figure
      className={`mx-auto ${className}`}
      style={{ maxWidth: `${Math.max(rem, narrowestCaption)}rem` }}
    >
      {file === null ? (
        <p className="grid aspect-16/10 place-items-center border border-dashed border-ink-soft p-6 text-center font-sans text-sm text-ink-soft">
          {siteWords.preview.awaitedPicture}
        </p>
      ) : (
        <div className="mx-auto" style={{ maxWidth: `${rem}rem` }}>
          <ResponsivePicture
            picture={file}
            shape={shape}
            altText={altText}
            sizes={sizesOf(rem)}
            isLead={isLead}
          />
        </div>
      )}
      {(caption || credit) && (
        <figcaption dir="auto" className="mt-2 font-sans text-sm leading-snug text-ink-soft">
          {caption} {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      )}
    </figure>
  );
}
