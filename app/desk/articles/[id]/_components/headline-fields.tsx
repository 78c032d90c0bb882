// Headline and standfirst, set as readers will see them.
import { slugAfter } from "@/lib/articles/headline";
import type { Content } from "@/lib/articles/schema";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  /** From the first publication on the slug does not follow the headline any more. */
  wasPublished: boolean;
};

const field =
  "block w-full resize-none border-0 border-b border-rule bg-transparent px-0 py-1 font-serif [field-sizing:content]";

export function HeadlineFields({ content, edit, wasPublished }: Props) {
  function retitle(newHeadline: string) {
    const { slug, headline } = content;
    edit({
      headline: newHeadline,
      ...(wasPublished ? {} : { slug: slugAfter({ slug, headline, newHeadline }) }),
    });
  }

  return (
    <div className="space-y-3 pb-6">
      <div>
        <label htmlFor="headline" className="text-sm font-semibold text-ink-soft">
          Headline
        </label>
        <textarea
          id="headline"
          data-place="headline"
          rows={1}
          maxLength={500}
          value={content.headline}
          // A headline is one line: a pasted break becomes a space.
          onChange={(event) => retitle(event.target.value.replace(/\s*\n\s*/g, " "))}
          className={`${field} text-[2rem] font-semibold leading-tight sm:text-[2.5rem]`}
        />
      </div>
      <div>
        <label htmlFor="standfirst" className="text-sm font-semibold text-ink-soft">
          Standfirst
        </label>
        <textarea
          id="standfirst"
          data-place="standfirst"
          rows={2}
          maxLength={2_000}
          value={content.standfirst}
          onChange={(event) => edit({ standfirst: event.target.value.replace(/\s*\n\s*/g, " ") })}
          className={`${field} text-xl leading-normal text-ink-soft`}
        />
      </div>
    </div>
  );
}
