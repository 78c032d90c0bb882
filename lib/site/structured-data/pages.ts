// schema.org/WebSite, CollectionPage, ProfilePage, BreadcrumbList.
import type {
  BreadcrumbList,
  CollectionPage,
  ProfilePage,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import { publisher, type Site } from "@/lib/site/structured-data/publisher";
import { frontPath, searchPath } from "@/lib/base/site-addresses";

/** The page itself has no `path`. */
export type BreadcrumbStep = { name: string; path?: string };

export function breadcrumbs(steps: readonly BreadcrumbStep[], site: Site): BreadcrumbList {
  const all = [{ name: site.name, path: frontPath }, ...steps];
  return {
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }: BreadcrumbStep, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(path !== undefined && { item: site.url + path }),
    })),
  };
}

export function webSite(site: Site): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${site.url}${searchPath}?q={words}` },
    "query-input": "required name=words",
  };
  return {
    "@type": "WebSite",
    "@id": `${site.url}/#site`,
    name: site.name,
    url: site.url + frontPath,
    inLanguage: site.language,
    publisher: publisher(site),
    potentialAction: search,
  };
}

export function collectionPage(
  page: { name: string; path: string; description: string },
  site: Site,
): CollectionPage {
  return {
    "@type": "CollectionPage",
    name: page.name,
    url: site.url + page.path,
    ...(page.description && { description: page.description }),
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", "@id": `${site.url}/#site` },
  };
}

export function profilePage(
  author: {
    name: string;
    isTeam: boolean;
    path: string;
    biography: string;
    picturePath: string | null;
  },
  site: Site,
): ProfilePage {
  const url = site.url + author.path;
  const said = {
    name: author.name,
    url,
    ...(author.biography && { description: author.biography }),
    ...(author.picturePath && { image: site.url + author.picturePath }),
  };
  const newsroom = {
    "@type": "NewsMediaOrganization",
    "@id": `${site.url}/#publisher`,
  } as const;
  return {
    "@type": "ProfilePage",
    url,
    inLanguage: site.language,
    mainEntity: author.isTeam
      ? { "@type": "Organization", "@id": `${url}#team`, ...said, parentOrganization: newsroom }
      : { "@type": "Person", "@id": `${url}#person`, ...said, worksFor: newsroom },
  };
}
