// Pictures that readers see although the right to them has ended. Empty without any.
import { useId } from "react";
import { PartHeading } from "@/app/desk/_components/desk-part";
import { partSize } from "@/lib/desk/articles/my-desk";
import { listEnded } from "@/lib/desk/media/ended-rights";
import { lastDayWords } from "@/lib/base/site-time";

export async function EndedRights() {
  const found = await listEnded(partSize + 1);
  if (found.length === 0) return null;
  return <EndedList pictures={found.slice(0, partSize)} hasMore={found.length > partSize} />;
}

type Props = { pictures: Awaited<ReturnType<typeof listEnded>>; hasMore: boolean };

function EndedList({ pictures, hasMore }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <PartHeading id={id} title="Pictures whose rights ended" />
      <p className="pt-2.5 text-sm text-ink-soft">Readers still see them.</p>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.id} className="border-b border-rule py-2.5">
            <a
              dir="auto"
              href={`/desk/pictures/${picture.id}`}
              className="quiet-link line-clamp-2 font-semibold leading-snug wrap-anywhere"
            >
              {picture.name}
            </a>
            <p className="pt-0.5 text-sm text-accent">
              {picture.endedAt === null
                ? "It was for one article, and more than one shows it."
                : `The licence ended after ${lastDayWords(picture.endedAt)}.`}
            </p>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p className="pt-2 text-sm text-ink-soft">
          These are the first {pictures.length}. There are more.
        </p>
      )}
    </section>
  );
}
