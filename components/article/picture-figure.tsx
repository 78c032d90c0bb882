// A picture without a file shows only with `showAwaited`: on the desk.
import { ResponsivePicture } from "@/components/article/responsive-picture";
import { sizesOf, widthIn, type Fitted } from "@/components/article/picture-width";
import type { StoryPicture } from "@/lib/content/articles/story";
import type { Size } from "@/lib/content/media/crop";
import type { Shape } from "@/lib/content/media/rendition";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  picture: StoryPicture;
  /** The most width of its column, in rem. */
  column: number;
  /** Instead of the width that the column gives. */
  fitted?: Fitted | undefined;
  shape?: Shape;
  isLead?: boolean;
  showAwaited?: boolean;
  className?: string;
};

/** Rem: a caption needs that width, however small the picture. */
const narrowestCaption = 20;

export function PictureFigure({ picture, column, fitted, shape = "full", ...props }: Props) {
  const { isLead = false, showAwaited = false, className = "" } = props;
  const { file, caption, credit, altText } = picture;
  if (file === null && !showAwaited) return null;
  const { rem, sizes } = fitted ?? fittedIn(column, shape === "full" ? file : null);
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
            sizes={sizes}
            isLead={isLead}
          />
        </div>
      )}
      {(caption || credit) && (
        <figcaption
          dir="auto"
          className={`mt-2 font-sans text-sm leading-snug text-ink-soft ${fitted?.isEdgeToEdge ? "mx-auto max-w-[62rem] px-4 xl:px-0" : ""}`}
        >
          {caption} {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      )}
    </figure>
  );
}

function fittedIn(column: number, file: Size | null): Fitted {
  const rem = file === null ? column : widthIn(column, file);
  return { rem, sizes: sizesOf(rem) };
}
