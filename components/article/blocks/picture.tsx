import { PictureFigure } from "@/components/article/picture-figure";
import { besideText, edgeToEdge } from "@/components/article/picture-width";
import type { StoryBlock } from "@/lib/content/articles/story";

type Props = {
  block: Extract<StoryBlock, { type: "picture" }>;
  /** On the desk alone. */
  showAwaited: boolean;
};

export function PictureBlock({ block, showAwaited }: Props) {
  const common = { picture: block, showAwaited };
  switch (block.weight) {
    case undefined:
    case "pair":
      return <PictureFigure {...common} column={41} className="py-2" />;
    case "wide":
      return (
        <div className="beyond-text clear-both [--wanted:62rem]">
          <PictureFigure {...common} column={62} className="py-2" />
        </div>
      );
    case "full":
      return (
        <div className="beyond-text clear-both [--margin:0rem] [--wanted:100cqw]">
          <PictureFigure {...common} column={62} fitted={edgeToEdge(block.file)} className="py-2" />
        </div>
      );
    case "half":
      return (
        <div className="beside-text">
          <PictureFigure
            {...common}
            column={41}
            fitted={besideText(block.file)}
            className="py-2 lg:py-0"
          />
        </div>
      );
  }
}
