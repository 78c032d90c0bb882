// A further page of a list: what comes behind a bookmark, whatever was published since.
import { redirect } from "next/navigation";
import { ListOfArticles, listLength } from "@/components/site/list-of-articles";
import { listPage } from "@/lib/site/listings/listings";
import { readBookmark, type Place } from "@/lib/content/lists/listing";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = {
  heading: string;
  /** The address of the list's first page. */
  list: string;
  place: Place;
  /** What of the place's list it is, if not all. */
  part?: { from: Date; until: Date };
  bookmark: string;
};

/**
 * A bookmark that cannot be read, or behind which there is nothing any more, leads to the list's
 * beginning: a page that is rendered at each request cannot answer 404 and say so in words.
 */
export async function OlderArticles({ heading, list, place, part, bookmark }: Props) {
  const behind = readBookmark(bookmark);
  if (behind === null) redirect(list);
  const page = await listPage(place, { ...part, limit: listLength, behind });
  if (page.articles.length === 0) redirect(list);
  return (
    <>
      <h1 className="mb-6 mt-8 font-serif text-3xl font-semibold sm:text-4xl">
        {siteWords.lists.olderHeading(heading, (text) => (
          <span key="soft" className="font-normal text-ink-soft">
            {text}
          </span>
        ))}
      </h1>
      <ListOfArticles list={list} {...page} isFirst={false} />
    </>
  );
}
