// A gallery's pictures whole, in a row over the page, without scripts: the address says which one is in sight.
import type { CSSProperties } from "react";
import { ResponsivePicture } from "@/components/article/responsive-picture";
import type { StoryPicture } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

export type ShownPicture = StoryPicture & {
  /** “2 / 8” */
  place: string;
  openerId: string;
  largeId: string;
};

/** The row is swiped, scrolled by arrow keys, or followed by links. Closing leads back to the picture that opened it. */
export function GalleryView({ name, pictures }: { name: string; pictures: ShownPicture[] }) {
  const whole = pictures.filter(({ file }) => file !== null);
  return (
    <div role="dialog" aria-modal="true" aria-label={name} className="gallery-view">
      {whole.map((picture, index) => (
        <LargePicture
          key={picture.largeId}
          picture={picture}
          before={whole[index - 1]}
          after={whole[index + 1]}
        />
      ))}
    </div>
  );
}

type Props = {
  picture: ShownPicture;
  before: ShownPicture | undefined;
  after: ShownPicture | undefined;
};

function LargePicture({ picture, before, after }: Props) {
  const { file, caption, credit, altText, place, openerId, largeId } = picture;
  if (file === null) return null;
  const size = { "--ratio": file.width / file.height, "--most": `${file.width}px` };
  return (
    <figure id={largeId} tabIndex={-1} aria-label={place} className="gallery-large">
      <p className="flex items-center gap-x-5 px-4 font-sans text-sm">
        <Neighbour word={siteWords.gallery.previous} picture={before} />
        <span className="tabular-nums">{place}</span>
        <Neighbour word={siteWords.gallery.next} picture={after} />
        <a href={`#${openerId}`} className="ms-auto inline-flex min-h-11 items-center underline">
          {siteWords.gallery.close}
        </a>
      </p>
      <div className="gallery-whole" style={size as CSSProperties}>
        <ResponsivePicture picture={file} shape="full" altText={altText} sizes="100vw" />
      </div>
      {(caption || credit) && (
        <figcaption
          dir="auto"
          className="mx-auto w-full max-w-[44rem] px-4 pb-4 font-sans text-sm leading-snug text-ink-soft"
        >
          {caption} {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** At either end its word has no link, so that the others keep their places. */
function Neighbour({ word, picture }: { word: string; picture: ShownPicture | undefined }) {
  const style = "inline-flex min-h-11 items-center";
  if (picture === undefined) {
    return (
      <span aria-hidden="true" className={`${style} invisible`}>
        {word}
      </span>
    );
  }
  const label = `${word}: ${picture.place}`;
  return (
    <a href={`#${picture.largeId}`} aria-label={label} className={`${style} underline`}>
      {word}
    </a>
  );
}
