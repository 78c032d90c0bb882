import { newestStamp } from "@/lib/projections/editions/editions";
import { env } from "@/lib/base/env";
import { listMonth, listMonthMaps } from "@/lib/site/sitemaps/months";
import { listNews } from "@/lib/site/sitemaps/news";
import { listPlaces } from "@/lib/site/sitemaps/places";
import { writeMap, writeMapIndex, writeNewsMap } from "@/lib/site/sitemaps/write";
import { placesMapPath } from "@/lib/base/site-addresses";
import { siteLanguage } from "@/lib/base/site-language";
import { keptAnswer, nothingThere } from "@/lib/web/pages/kept-answer";

/** 404 if there is none. A month that lost its last article has an empty map. */
export async function answerSitemap(name: string): Promise<Response> {
  const edition = await newestStamp();
  const text = await writeSitemap(name);
  if (text === null) return nothingThere("site map", edition);
  const mimeType = "application/xml; charset=utf-8";
  return keptAnswer(text, { mimeType, edition, isByClock: name === newsMap });
}

const newsMap = "news.xml";

async function writeSitemap(name: string): Promise<string | null> {
  const { siteUrl, siteName } = env();
  switch (name) {
    case "index.xml": {
      const places = { address: siteUrl + placesMapPath, changedAt: null };
      return writeMapIndex([places, ...(await listMonthMaps(siteUrl))]);
    }
    case newsMap:
      return writeNewsMap(await listNews(siteUrl), { name: siteName, language: siteLanguage });
    case "places.xml":
      return writeMap(await listPlaces(siteUrl));
    default: {
      const [, month, part = "1"] = /^(\d{4}-\d\d)(?:\.([2-9]|[1-9]\d))?\.xml$/.exec(name) ?? [];
      const pages = month === undefined ? null : await listMonth(month, Number(part), siteUrl);
      return pages && writeMap(pages);
    }
  }
}
