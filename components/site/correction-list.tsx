import { CorrectionNote } from "@/components/article/correction-note";
import type { ListedCorrection } from "@/lib/site/corrections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { articlePath, correctionsPath, olderPath } from "@/lib/base/site-addresses";

const { corrections: words } = siteWords;

type Props = { corrections: readonly ListedCorrection[]; older: string | null };

export function CorrectionList({ corrections, older }: Props) {
  return (
    <div className="mx-auto max-w-[41rem] pt-8 sm:pt-12">
      <h1 className="font-serif text-4xl font-semibold sm:text-5xl">{words.title}</h1>
      <p className="mt-4 font-serif text-xl leading-normal text-ink-soft">{words.introduction}</p>
      {corrections.length === 0 && <p className="mt-8 border-t border-rule pt-4">{words.empty}</p>}
      <ul className="mt-8 divide-y divide-rule border-t border-rule">
        {corrections.map(({ article, ...correction }) => (
          <li key={correction.id} className="py-6">
            <h2 dir="auto" className="mb-2 font-serif text-xl font-semibold leading-snug">
              {article ? (
                <a href={articlePath(article.slug)} className="quiet-link">
                  {article.headline}
                </a>
              ) : (
                <span className="text-ink-soft">{words.goneArticle}</span>
              )}
            </h2>
            <CorrectionNote correction={correction} />
          </li>
        ))}
      </ul>
      {older && (
        <p className="border-t border-rule pt-4">
          <a href={olderPath(correctionsPath, older)} rel="next" className="text-link">
            {words.older}
          </a>
        </p>
      )}
    </div>
  );
}
