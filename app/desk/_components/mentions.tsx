import { calledBy } from "@/lib/content/articles/headline";
import { useId } from "react";
import { PartHeading } from "@/app/desk/_components/desk-part";
import { partSize } from "@/lib/desk/articles/my-desk";
import { listMentions } from "@/lib/desk/notes/queries";
import { deskTime, machineTime } from "@/lib/base/site-time";
import type { Actor } from "@/lib/content/users/actor";

export async function Mentions({ user }: { user: Actor }) {
  const mentions = await listMentions(user, partSize + 1);
  return (
    <MentionList mentions={mentions.slice(0, partSize)} hasMore={mentions.length > partSize} />
  );
}

type Props = { mentions: Awaited<ReturnType<typeof listMentions>>; hasMore: boolean };

function MentionList({ mentions, hasMore }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <PartHeading id={id} title="Mentions" />
      {mentions.length === 0 && <p className="py-2.5 text-ink-soft">No open note mentions you.</p>}
      <ul>
        {mentions.map((mention) => (
          <li key={mention.noteId} className="border-b border-rule py-2.5">
            <a
              dir="auto"
              href={`/desk/articles/${mention.articleId}?note=${mention.noteId}`}
              className="quiet-link block font-semibold leading-snug wrap-anywhere"
            >
              {calledBy(mention.headline)}
            </a>
            <p dir="auto" className="line-clamp-3 whitespace-pre-line pt-0.5 wrap-anywhere">
              {mention.words}
            </p>
            <p className="pt-0.5 text-sm text-ink-soft">
              <bdi>{mention.writer}</bdi>,{" "}
              <time dateTime={machineTime(mention.writtenAt)} className="tabular-nums">
                {deskTime(mention.writtenAt)}
              </time>
            </p>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p className="pt-2 text-sm text-ink-soft">
          These are the newest {mentions.length}. Older ones will appear as you resolve these.
        </p>
      )}
    </section>
  );
}
