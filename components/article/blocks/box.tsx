import { ListBlock } from "@/components/article/blocks/list";
import { ParagraphBlock } from "@/components/article/blocks/paragraph";
import { PictureBlock } from "@/components/article/blocks/picture";
import type { StoryBlock } from "@/lib/content/articles/story";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  block: Extract<StoryBlock, { type: "box" }>;
  /** On the desk alone. */
  showAwaited: boolean;
};

/** Beside the story in sense, within its column on the page. */
export function BoxBlock({ block, showAwaited }: Props) {
  const { sort, title, blocks } = block;
  const sortName = siteWords.article.box[sort];
  return (
    <aside
      aria-label={title || sortName}
      className="mt-2 space-y-3 border-t-2 border-accent bg-wash px-4 py-4 font-sans text-base leading-relaxed sm:px-6 print:border print:border-rule-strong"
    >
      {title && (
        <>
          <p className="kicker text-accent">{sortName}</p>
          <h2 dir="auto" className="font-serif text-[1.375rem] font-semibold leading-tight">
            {title}
          </h2>
        </>
      )}
      {blocks.map((inner) => {
        if (inner.type === "paragraph") return <ParagraphBlock key={inner.id} block={inner} />;
        if (inner.type === "list") return <ListBlock key={inner.id} block={inner} />;
        return <PictureBlock key={inner.id} block={inner} showAwaited={showAwaited} />;
      })}
    </aside>
  );
}
