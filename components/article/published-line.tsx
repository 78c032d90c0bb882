import { siteWords } from "@/lib/content/site-words/site-words";
import { machineTime, publicationTime, zoneName } from "@/lib/base/site-time";

type Props = {
  publishedAt: Date;
  revisedAt: Date | null;
};

/** Milliseconds. For readers, a change within a minute belongs to the publication. */
const shortest = 60_000;

export function PublishedLine({ publishedAt, revisedAt }: Props) {
  const isRevised = revisedAt !== null && revisedAt.getTime() - publishedAt.getTime() > shortest;
  return (
    <>
      <Moment words={siteWords.article.published} moment={publishedAt} />
      {isRevised && <Moment words={siteWords.article.updated} moment={revisedAt} />}
    </>
  );
}

function Moment({ words, moment }: { words: string; moment: Date }) {
  return (
    <p>
      {words} <time dateTime={machineTime(moment)}>{publicationTime(moment)}</time> (
      {zoneName(moment)})
    </p>
  );
}
