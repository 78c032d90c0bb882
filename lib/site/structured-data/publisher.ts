import type { NewsMediaOrganization } from "schema-dts";
import { env } from "@/lib/base/env";
import { correctionsPath, frontPath } from "@/lib/base/site-addresses";
import { siteLanguage } from "@/lib/base/site-language";

/** `url` is an origin. */
export type Site = { url: string; name: string; language: string };

export function thisSite(): Site {
  const { siteUrl, siteName } = env();
  return { url: siteUrl, name: siteName, language: siteLanguage };
}

export function publisher({ url, name }: Site): NewsMediaOrganization {
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${url}/#publisher`,
    name,
    url: url + frontPath,
    logo: { "@type": "ImageObject", url: `${url}/icon.svg` },
    correctionsPolicy: url + correctionsPath,
  };
}
