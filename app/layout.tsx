import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sourceSans, sourceSerif, sourceSerifItalic } from "@/app/typefaces/typefaces";
import { env } from "@/lib/base/env";
import { siteLanguage } from "@/lib/base/site-language";

export function generateMetadata(): Metadata {
  const { siteName, siteUrl } = env();
  return {
    metadataBase: new URL(siteUrl),
    title: { default: siteName, template: `%s | ${siteName}` },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
};

const typefaces = [sourceSerif, sourceSerifItalic, sourceSans]
  .map(({ variable }) => variable)
  .join(" ");

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={siteLanguage} className={typefaces}>
      <body>{children}</body>
    </html>
  );
}
