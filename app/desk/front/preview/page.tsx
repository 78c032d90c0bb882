import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewWindow } from "@/app/desk/front/preview/_components/preview-window";
import { Footer } from "@/components/site/footer";
import { FrontPage } from "@/components/site/front";
import { Masthead } from "@/components/site/masthead";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { getArrangedFront } from "@/lib/desk/fronts/desk-queries";
import { readPreviewed } from "@/lib/site/fronts/preview-address";
import { frontOf, type Front } from "@/lib/site/fronts/queries";
import { listOpenSections } from "@/lib/site/sections/queries";
import { orNotFound } from "@/lib/web/pages/or-not-found";
import { askedAddress, type PageQuery } from "@/lib/web/pages/page-params";

export const metadata: Metadata = { title: "Preview of the front page" };

type Props = { searchParams: Promise<PageQuery> };

export default async function FrontPreviewPage({ searchParams }: Props) {
  const query = await searchParams;
  await requireUserWhoMay("arrangeFront", askedAddress("/desk/front/preview", query));
  const { front, what } = await previewed(query);
  const { siteName } = env();
  const sections = await listOpenSections();
  return (
    <PreviewWindow what={what}>
      <section
        aria-label="The front page"
        className="mx-auto flex min-h-dvh max-w-7xl flex-col px-4 sm:px-6 lg:px-8"
      >
        <Masthead siteName={siteName} sections={sections} />
        <div className="grow">
          <h1 className="sr-only">{siteName}</h1>
          <FrontPage front={front} />
        </div>
        <Footer siteName={siteName} sections={sections} />
      </section>
    </PreviewWindow>
  );
}

async function previewed({ number, content }: PageQuery): Promise<{ front: Front; what: string }> {
  if (typeof number === "string" && /^\d{1,9}$/.test(number)) {
    const { front, from } = await orNotFound(getArrangedFront(Number(number)));
    return { front, what: `The front page for ${from}` };
  }
  const arranged = readPreviewed(content) ?? notFound();
  return { front: await frontOf(arranged, now()), what: "Not published yet" };
}
