import { useId, type CSSProperties } from "react";
import { PictureFigure } from "@/components/article/picture-figure";
import { ResponsivePicture } from "@/components/article/responsive-picture";
import type { StoryBlock, StoryPicture } from "@/lib/content/articles/story";
import { sourcesOf } from "@/lib/content/media/served";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  block: Extract<StoryBlock, { type: "gallery" }>;
  /** On the desk alone. */
  showAwaited: boolean;
};

/**
 * A row that is scrolled, with a part of the next picture in sight. Each opens whole over the page, by HTML alone. A
 * browser that cannot do so follows a link to the file.
 */
export function GalleryBlock({ block, showAwaited }: Props) {
  const shown = block.pictures.filter(({ file }) => file !== null || showAwaited);
  if (shown.length === 0) return null;
  return (
    <section
      aria-label={siteWords.gallery.name(shown.length)}
      className="beyond-text clear-both [--wanted:62rem]"
    >
      <div className="[container-type:inline-size] print:[container-type:normal]">
        <ul className="gallery-row">
          {shown.map((picture, index) => (
            <GalleryItem
              key={index}
              picture={picture}
              place={siteWords.gallery.place(index + 1, shown.length)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Of the windows that show it smaller than the file of a phone, none asks for more. */
const rowSizes = "(min-width: 64rem) 39rem, 84vw";

function GalleryItem(props: { picture: StoryPicture; place: string }) {
  const { picture, place } = props;
  const { file, caption, credit, altText } = picture;
  const id = useId();
  const ratio = file ? file.width / file.height : 1.6;
  return (
    <li className="gallery-item" style={{ "--ratio": ratio.toFixed(4) } as CSSProperties}>
      <figure>
        <div className="gallery-frame relative">
          {file === null ? (
            <p className="grid h-full place-items-center border border-dashed border-ink-soft p-6 text-center font-sans text-sm text-ink-soft">
              {siteWords.preview.awaitedPicture}
            </p>
          ) : (
            <>
              <ResponsivePicture picture={file} shape="full" altText={altText} sizes={rowSizes} />
              <button
                type="button"
                popoverTarget={id}
                aria-label={`${siteWords.gallery.enlarge}: ${place}`}
                className="gallery-open absolute inset-0 size-full cursor-zoom-in"
              />
              <a
                href={sourcesOf(file, "full").src}
                className="gallery-link absolute inset-0"
                aria-label={`${siteWords.gallery.enlarge}: ${place}`}
              />
            </>
          )}
        </div>
        <figcaption dir="auto" className="mt-2 font-sans text-sm leading-snug text-ink-soft">
          <span className="font-semibold tabular-nums">{place}</span> {caption}{" "}
          {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      </figure>
      {file && (
        <dialog
          id={id}
          popover="auto"
          aria-label={place}
          className="m-auto max-h-dvh max-w-[min(100vw,80rem)] overscroll-contain bg-paper p-4 text-ink backdrop:bg-[#000c] print:hidden"
        >
          <p className="mb-2 flex justify-end">
            <button
              type="button"
              popoverTarget={id}
              popoverTargetAction="hide"
              className="min-h-8 cursor-pointer font-sans text-sm underline"
            >
              {siteWords.gallery.close}
            </button>
          </p>
          <PictureFigure picture={picture} column={78} />
        </dialog>
      )}
    </li>
  );
}
