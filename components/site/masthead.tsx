import type { SectionSummary } from "@/lib/site/sections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { searchPath } from "@/lib/base/site-addresses";

type Props = { siteName: string; sections: SectionSummary[] };

export function Masthead({ siteName, sections }: Props) {
  return (
    <header className="print:border-b print:border-rule">
      <p className="pb-4 pt-5 text-center leading-none sm:pb-6 sm:pt-8">
        <a href="/" className="font-serif text-4xl font-semibold tracking-tight sm:text-6xl">
          <span className="stet-dots">{siteName}</span>
        </a>
      </p>
      <div className="relative flex items-start gap-x-6 border-y border-rule-strong print:hidden">
        <nav aria-label={siteWords.frame.sections} className="grow sm:px-24">
          <ul className="flex flex-wrap justify-center gap-x-6 max-sm:justify-start">
            {sections.map((section) => (
              <li key={section.id}>
                <a
                  href={`/sections/${section.slug}`}
                  dir="auto"
                  className="quiet-link inline-block py-2.5 text-[0.9375rem] font-semibold"
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a
          href={searchPath}
          className="quiet-link inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap py-2.5 text-[0.9375rem] sm:absolute sm:right-0"
        >
          <Lens />
          {siteWords.frame.search}
        </a>
      </div>
    </header>
  );
}

function Lens() {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="size-3.5 fill-none stroke-current stroke-[1.75]"
    >
      <circle cx="6.5" cy="6.5" r="4.75" />
      <path d="m10 10 4.5 4.5" />
    </svg>
  );
}
