import { lengthOf } from "@/lib/content/articles/reading-time";
import type { Content } from "@/lib/content/articles/schema";

/** Of standfirst and story. Not spoken: it changes with every key. */
export function StoryLength({ content }: { content: Content }) {
  const { words, minutes } = lengthOf(content);
  return (
    <p className="whitespace-nowrap text-sm text-ink-soft tabular-nums">
      {words.toLocaleString("en")} {words === 1 ? "word" : "words"}
      <span className="max-sm:hidden">, {minutes} min to read</span>
    </p>
  );
}
