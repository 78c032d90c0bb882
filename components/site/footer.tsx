import type { SectionSummary } from "@/lib/site/sections/queries";
import {
  archivePath,
  correctionsPath,
  feedPaths,
  frontPath,
  sectionPath,
} from "@/lib/base/site-addresses";
import { siteWords } from "@/lib/content/site-words/site-words";
import { siteZone } from "@/lib/base/site-time";

const { footer } = siteWords;

type Props = { siteName: string; sections: SectionSummary[] };

export function Footer({ siteName, sections }: Props) {
  const { rss, atom, json } = feedPaths(frontPath);
  return (
    <footer className="mt-16 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-t border-rule-strong py-6 text-sm text-ink-soft print:hidden">
      <nav aria-label={footer.name} className="contents">
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          <li>
            <a href="/" className="quiet-link font-semibold text-ink">
              {siteName}
            </a>
          </li>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={sectionPath(section.slug)} className="quiet-link">
                {section.name}
              </a>
            </li>
          ))}
        </ul>
        <p>
          {footer.feeds}{" "}
          <a href={rss} className="quiet-link">
            {footer.formats.rss}
          </a>
          ,{" "}
          <a href={atom} className="quiet-link">
            {footer.formats.atom}
          </a>
          ,{" "}
          <a href={json} className="quiet-link">
            {footer.formats.json}
          </a>
        </p>
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          <li>
            <a href={archivePath} className="quiet-link">
              {footer.archive}
            </a>
          </li>
          <li>
            <a href={correctionsPath} className="quiet-link">
              {footer.corrections}
            </a>
          </li>
          <li>
            <a href="/desk" className="quiet-link" rel="nofollow">
              {footer.desk}
            </a>
          </li>
        </ul>
      </nav>
      <p className="basis-full">{footer.times(siteZone())}</p>
    </footer>
  );
}
