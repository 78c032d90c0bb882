import { useId, type CSSProperties } from "react";
import { GalleryView, type ShownPicture } from "@/components/article/blocks/gallery-view";
import { ResponsivePicture } from "@/components/article/responsive-picture";
import type { StoryBlock } from "@/lib/content/articles/story";
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
  const id = useId();
  const pictures = block.pictures.filter(({ file }) => file !== null || showAwaited);
  if (pictures.length === 0) return null;
  const shown = pictures.map((picture, index) => ({
    ...picture,
    place: siteWords.gallery.place(index + 1, pictures.length),
    openerId: `${id}-${index + 1}`,
    largeId: `${id}-${index + 1}-large`,
  }));
  const name = siteWords.gallery.name(shown.length);
  return (
    <section aria-label={name} className="beyond-text clear-both [--wanted:62rem]">
      <div className="[container-type:inline-size] print:[container-type:normal]">
        <ul className="gallery-row">
          {shown.map((picture) => (
            <GalleryItem key={picture.openerId} picture={picture} />
          ))}
        </ul>
      </div>
      <GalleryView name={name} pictures={shown} />
    </section>
  );
}

/** Of the windows that show it smaller than the file of a phone, none asks for more. */
const rowSizes = "(min-width: 64rem) 39rem, 84vw";

function GalleryItem({ picture }: { picture: ShownPicture }) {
  const { file, caption, credit, altText, place, openerId, largeId } = picture;
  const ratio = file ? file.width / file.height : 1.6;
  const label = `${siteWords.gallery.enlarge}: ${place}`;
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
              <a
                id={openerId}
                href={`#${largeId}`}
                aria-label={label}
                className="gallery-open absolute inset-0 cursor-zoom-in scroll-mt-[20vh]"
              />
              <a
                href={sourcesOf(file, "full").src}
                aria-label={label}
                className="gallery-link absolute inset-0"
              />
            </>
          )}
        </div>
        <figcaption dir="auto" className="mt-2 font-sans text-sm leading-snug text-ink-soft">
          <span className="font-semibold tabular-nums">{place}</span> {caption}{" "}
          {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      </figure>
    </li>
  );
}
