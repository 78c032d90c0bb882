// Readers' pages read no cookie. Those with `force-static` are kept whole until a publication expires them. If an
// expiry is missed, a page is a minute old at most.
import type { ReactNode } from "react";
import "@/app/(site)/site.css";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import { SkipLink } from "@/components/ui/skip-link";
import { newestEdition } from "@/lib/projections/editions/editions";
import { editionName } from "@/lib/projections/editions/stamp";
import { siteWords } from "@/lib/content/site-words/site-words";
import { env } from "@/lib/base/env";
import { listOpenSections } from "@/lib/site/sections/queries";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const edition = await newestEdition();
  const sections = await listOpenSections();
  const { siteName } = env();
  return (
    <>
      <meta name={editionName} content={String(edition)} />
      <SkipLink target="content">{siteWords.frame.skipLink}</SkipLink>
      <div className="[container-type:inline-size]">
        <div className="mx-auto flex min-h-dvh max-w-7xl wrap-anywhere flex-col print:min-h-0 px-4 sm:px-6 lg:px-8">
          <Masthead siteName={siteName} sections={sections} />
          <main id="content" tabIndex={-1} className="grow outline-none">
            {children}
          </main>
          <Footer siteName={siteName} sections={sections} />
        </div>
      </div>
    </>
  );
}
