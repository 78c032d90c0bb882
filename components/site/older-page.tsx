// The further pages of a list. They are rendered at each request, so that nothing has to expire them.
import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ListOfArticles, listLength } from "@/components/site/list-of-articles";
import { listPage } from "@/lib/site/listings/listings";
import {
  readListingCursor,
  type ReadersList,
  type ListingCursor,
} from "@/lib/content/listings/listing";
import { siteWords } from "@/lib/content/site-words/site-words";
import { olderPath } from "@/lib/base/site-addresses";
import { olderMetadata } from "@/lib/web/pages/site-metadata";
import { slugOf } from "@/lib/web/pages/page-params";

type OlderList = {
  title: string;
  /** Of the list's first page. */
  path: string;
  /** Null if nothing is behind the cursor. */
  show: (behind: ListingCursor) => Promise<ReactNode>;
};

type Lists<Params> = {
  /** Of the list's first page, whether it exists or not. */
  pathOf: (params: Params) => string;
  /** The address differs if the list has moved. */
  find: (params: Params) => Promise<OlderList | null>;
};

/**
 * The exports of such a page. An unknown list leads to its first page, since a page rendered at each request cannot
 * answer 404 with words.
 */
export function olderPage<Params>({ pathOf, find }: Lists<Params>) {
  type Props = { params: Promise<Params & { cursor: string }> };
  const findAt = cache(async (params: Props["params"]) => find(await params));

  async function generateMetadata({ params }: Props): Promise<Metadata> {
    const list = await findAt(params);
    return list === null ? {} : olderMetadata(list.title);
  }

  async function OlderPage({ params }: Props) {
    const { cursor } = await params;
    const [list, asked] = [await findAt(params), pathOf(await params)];
    if (list === null) redirect(asked);
    if (list.path !== asked) permanentRedirect(olderPath(list.path, cursor));
    const behind = readListingCursor(cursor);
    const shown = behind && (await list.show(behind));
    if (shown === null) redirect(list.path);
    return shown;
  }
  return { generateMetadata, OlderPage };
}

export function olderPageOfPlace(
  kind: Exclude<ReadersList["kind"], "site">,
  pathOf: (slug: string) => string,
  find: (slug: string) => Promise<{ id: string; slug: string; name: string } | null>,
) {
  return olderPage({
    pathOf: ({ slug }: { slug: string }) => pathOf(slugOf(slug) ?? slug),
    find: async ({ slug: param }) => {
      const asked = slugOf(param);
      const found = asked === null ? null : await find(asked);
      if (found === null) return null;
      const { id, slug, name } = found;
      return olderArticles({ name, path: pathOf(slug), place: { kind, id } });
    },
  });
}

type ArticleListing = {
  name: string;
  path: string;
  place: ReadersList;
  /** Only these days of the list. */
  part?: { from: Date; until: Date };
};

export function olderArticles({ name, path, place, part }: ArticleListing): OlderList {
  return {
    title: siteWords.lists.olderTitle(name),
    path,
    show: async (behind) => {
      const page = await listPage(place, { ...part, limit: listLength, behind });
      if (page.articles.length === 0) return null;
      return (
        <>
          <h1 className="mb-6 mt-8 font-serif text-3xl font-semibold sm:text-4xl">
            {siteWords.lists.olderHeading(name, (text) => (
              <span key="soft" className="font-normal text-ink-soft">
                {text}
              </span>
            ))}
          </h1>
          <ListOfArticles list={path} {...page} isFirst={false} />
        </>
      );
    },
  };
}
