import { PictureBlock } from "@/components/article/blocks/picture";
import { PictureFigure } from "@/components/article/picture-figure";
import { pairOf } from "@/components/article/picture-width";
import type { StoryBlock } from "@/lib/content/articles/story";

type Picture = Extract<StoryBlock, { type: "picture" }>;
type Props = {
  blocks: readonly [Picture, Picture];
  /** On the desk alone. */
  showAwaited: boolean;
};

/** Of one height beside each other, or below each other on a phone. */
export function PicturePair({ blocks, showAwaited }: Props) {
  const shown = showAwaited ? blocks : blocks.filter(({ file }) => file !== null);
  if (shown.length < 2) {
    return shown.map((block) => (
      <PictureBlock key={block.id} block={block} showAwaited={showAwaited} />
    ));
  }
  const { rem, pictures } = pairOf(blocks.map(({ file }) => file));
  return (
    <div className="beyond-text clear-both [--wanted:62rem]">
      <div
        className="mx-auto grid gap-x-4 gap-y-5 py-2 sm:flex print:flex"
        style={{ maxWidth: `${rem}rem` }}
      >
        {pictures.map((fitted, index) => {
          const block = blocks[index];
          return (
            block && (
              <div key={block.id} className="min-w-0" style={{ flex: `${fitted.ratio} 1 0` }}>
                <PictureFigure
                  picture={block}
                  column={62}
                  fitted={fitted}
                  showAwaited={showAwaited}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
