"use client";
// In place of a whole document that failed, the desk's frame included. Readers' pages run no scripts. It has no
// stylesheet: Next would send that with every page.
import { BrokenPage } from "@/components/desk/broken-page";
import { siteLanguage } from "@/lib/base/site-language";

export default function GlobalError({ error }: { error: unknown }) {
  return (
    <html lang={siteLanguage}>
      <head>
        <title>This page could not be shown</title>
      </head>
      <body style={{ fontFamily: "system-ui, sans-serif", margin: "2rem" }}>
        <main className="mx-auto max-w-[90rem] px-4 pb-16 sm:px-6">
          <BrokenPage error={error} />
        </main>
      </body>
    </html>
  );
}
