// The lead picture: which record, and the words of its use at the head of this article.
import { Button } from "@/components/ui/button";
import { RecordField } from "@/components/desk/body-editor/views/record-field";
import type { Content } from "@/lib/articles/schema";
import type { MediaSummary } from "@/lib/media/summary";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  media: MediaSummary[];
  pickPicture: () => Promise<MediaSummary | null>;
};

const words = [
  { name: "caption", label: "Caption of the lead picture", isLong: true },
  { name: "credit", label: "Credit of the lead picture", isLong: false },
  { name: "altText", label: "Alternative text of the lead picture", isLong: true },
] as const;

export function LeadPictureField({ content, edit, media, pickPicture }: Props) {
  const { leadPicture: use } = content;
  const record = media.find(({ id }) => id === use?.mediaId);

  async function choose() {
    const picked = await pickPicture();
    if (picked) {
      edit({ leadPicture: { mediaId: picked.id, caption: null, credit: null, altText: null } });
    }
  }

  return (
    <section aria-labelledby="lead-picture" data-place="leadPicture" className="space-y-3">
      <h2 id="lead-picture" className="border-b border-rule pb-1 text-base font-semibold">
        Lead picture
      </h2>
      {use &&
        (record?.fileUrl ? (
          <img
            src={record.fileUrl}
            alt={use.altText ?? record.altText}
            width={record.width ?? undefined}
            height={record.height ?? undefined}
            className="h-auto w-full bg-wash"
          />
        ) : (
          <p className="border border-dashed border-ink-soft p-4 text-center text-sm text-ink-soft">
            Awaits its file. Readers do not see it.
          </p>
        ))}
      {use &&
        words.map(({ name, label, isLong }) => (
          <RecordField
            key={name}
            label={label}
            name={name}
            isLong={isLong}
            own={use[name]}
            record={record?.[name] ?? null}
            isReadOnly={false}
            onChange={(own) => edit({ leadPicture: { ...use, [name]: own } })}
          />
        ))}
      <div data-field="file" className="flex flex-wrap gap-2">
        <Button onClick={choose}>{use ? "Replace lead picture" : "Choose lead picture"}</Button>
        {use && <Button onClick={() => edit({ leadPicture: null })}>Remove lead picture</Button>}
      </div>
    </section>
  );
}
