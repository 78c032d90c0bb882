// When a story was first published, in the site's time zone.
import { machineTime, publicationTime } from "@/lib/site-time";

export function PublishedLine({ publishedAt }: { publishedAt: Date }) {
  return (
    <p>
      Published: <time dateTime={machineTime(publishedAt)}>{publicationTime(publishedAt)}</time>
    </p>
  );
}
