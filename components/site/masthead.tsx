// The paper's name and its sections.
import type { SectionSummary } from "@/lib/sections/queries";

type Props = { siteName: string; sections: SectionSummary[] };

export function Masthead({ siteName, sections }: Props) {
  return (
    <header className="print:border-b print:border-rule">
      <p className="pb-4 pt-5 text-center leading-none sm:pb-6 sm:pt-8">
        <a href="/" className="font-serif text-4xl font-semibold tracking-tight sm:text-6xl">
          <span className="stet-dots">{siteName}</span>
        </a>
      </p>
      <nav aria-label="Sections" className="border-y border-rule-strong print:hidden">
        <ul className="flex flex-wrap justify-center gap-x-6">
          {sections.map((section) => (
            <li key={section.id}>
              <a
                href={`/sections/${section.slug}`}
                className="quiet-link inline-block py-2.5 text-[0.9375rem] font-semibold"
              >
                {section.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
