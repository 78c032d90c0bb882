// The lead picture: which record, and the words of its use at the head of this article.
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { Content } from "@/lib/articles/schema";
import type { MediaSummary } from "@/lib/media/summary";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  media: MediaSummary[];
  pickPicture: () => Promise<MediaSummary | null>;
};

const words = [
  { name: "caption", label: "Caption", limit: 2_000 },
  { name: "credit", label: "Credit", limit: 300 },
  { name: "altText", label: "Alternative text", limit: 2_000 },
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
    <section aria-labelledby="lead-picture" className="space-y-3">
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
            Awaiting its picture. Readers do not see it.
          </p>
        ))}
      {use &&
        words.map(({ name, label, limit }) => (
          <TextArea
            key={name}
            label={`${label} of the lead picture`}
            rows={name === "credit" ? 1 : 3}
            maxLength={limit}
            value={use[name] ?? record?.[name] ?? ""}
            // Written back to the record's own words, the use follows the record again.
            onChange={({ target: { value } }) =>
              edit({ leadPicture: { ...use, [name]: value === record?.[name] ? null : value } })
            }
          />
        ))}
      <div className="flex gap-2">
        <Button onClick={choose}>{use ? "Replace lead picture" : "Choose lead picture"}</Button>
        {use && <Button onClick={() => edit({ leadPicture: null })}>Remove lead picture</Button>}
      </div>
    </section>
  );
}
