import { PictureFigure } from "@/components/article/picture-figure";
import type { StoryBlock } from "@/lib/content/articles/story";

type Props = {
  block: Extract<StoryBlock, { type: "picture" }>;
  /** On the desk alone. */
  showAwaited: boolean;
};

export function PictureBlock({ block, showAwaited }: Props) {
  return <PictureFigure picture={block} column={41} showAwaited={showAwaited} className="py-2" />;
}
