import type { KeyboardEvent } from "react";
import { useSharedWords } from "@/components/desk/shared-words";
import { Textarea } from "@/components/ui/typed-early";
import { slugAfter } from "@/lib/content/articles/headline";
import { fields } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  /** From the first publication on the slug does not follow the headline. */
  wasPublished: boolean;
  caretIn: "headline" | "standfirst" | null;
  goToStory: () => void;
};

const field =
  "block w-full resize-none border-0 border-b border-rule bg-transparent px-0 py-1 font-serif [field-sizing:content]";

export function HeadlineFields({ content, edit, wasPublished, caretIn, goToStory }: Props) {
  function retitle(newHeadline: string) {
    const { slug, headline } = content;
    edit({
      headline: newHeadline,
      ...(wasPublished ? {} : { slug: slugAfter({ slug, headline, newHeadline }) }),
    });
  }

  // Headline and standfirst are one line each: a pasted line break becomes a space.
  const headline = useSharedWords<HTMLTextAreaElement>(content.headline, (words) =>
    retitle(onOneLine(words)),
  );
  const standfirst = useSharedWords<HTMLTextAreaElement>(content.standfirst, (words) =>
    edit({ standfirst: onOneLine(words) }),
  );

  return (
    <div className="space-y-3 pb-6">
      <div>
        <label htmlFor="headline" className="text-sm font-semibold text-ink-soft">
          {fields.headline.label}
        </label>
        <Textarea
          id="headline"
          data-place="headline"
          dir="auto"
          rows={1}
          maxLength={fields.headline.limit}
          {...headline}
          onKeyDown={onEnter(() => standfirst.ref.current?.focus())}
          autoFocus={caretIn === "headline"}
          className={`${field} text-[2rem] font-semibold leading-tight sm:text-[2.5rem]`}
        />
      </div>
      <div>
        <label htmlFor="standfirst" className="text-sm font-semibold text-ink-soft">
          {fields.standfirst.label}
        </label>
        <Textarea
          id="standfirst"
          data-place="standfirst"
          dir="auto"
          rows={2}
          maxLength={fields.standfirst.limit}
          {...standfirst}
          onKeyDown={onEnter(goToStory)}
          autoFocus={caretIn === "standfirst"}
          className={`${field} text-xl leading-normal text-ink-soft`}
        />
      </div>
    </div>
  );
}

/** Not the Enter that ends a composition. */
function onEnter(goOn: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goOn();
  };
}

function onOneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, " ");
}
