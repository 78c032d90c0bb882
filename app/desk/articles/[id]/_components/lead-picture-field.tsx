import { useLeadUpload } from "@/app/desk/articles/[id]/_components/use-lead-upload";
import { ChooseFiles } from "@/components/desk/uploads/choose-files";
import { RecordFile } from "@/components/desk/uploads/record-file";
import { UploadList } from "@/components/desk/uploads/upload-list";
import { useFileDrop } from "@/components/desk/uploads/use-file-drop";
import { Button } from "@/components/ui/button";
import { RecordField } from "@/components/desk/body-editor/views/record-field";
import { RecordLink } from "@/components/desk/record-link";
import type { Content } from "@/lib/content/articles/schema";
import type { MediaSummary } from "@/lib/content/media/summary";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  media: MediaSummary[];
  pickPicture: () => Promise<MediaSummary | null>;
  /** After an upload, or a new file. */
  onPicture: (picture: MediaSummary) => void;
};

const words = [
  { name: "caption", label: "Caption of the lead picture", isLong: true },
  { name: "credit", label: "Credit of the lead picture", isLong: false },
  { name: "altText", label: "Alternative text of the lead picture", isLong: true },
] as const;

export function LeadPictureField({ content, edit, media, pickPicture, onPicture }: Props) {
  const { leadPicture: use } = content;
  const record = media.find(({ id }) => id === use?.mediaId);

  const lead = ({ id }: MediaSummary) =>
    edit({ leadPicture: { mediaId: id, caption: null, credit: null, altText: null } });
  const { uploads, upload, drop } = useLeadUpload({ record, onPicture, lead });
  const { isOver, zone } = useFileDrop(drop);

  async function choose() {
    const picked = await pickPicture();
    if (picked) lead(picked);
  }

  return (
    <section
      aria-labelledby="lead-picture"
      data-place="leadPicture"
      {...zone}
      className={`space-y-3 ${isOver ? "outline-2 outline-offset-8 outline-accent" : ""}`}
    >
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
          <AwaitedLead record={record} onFiled={onPicture} />
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
      {use && <RecordLink id={use.mediaId} />}
      <div data-field="file" className="flex flex-wrap gap-2">
        <Button onClick={choose}>{use ? "Replace lead picture" : "Choose lead picture"}</Button>
        <ChooseFiles onFiles={upload}>Upload …</ChooseFiles>
        {use && <Button onClick={() => edit({ leadPicture: null })}>Remove lead picture</Button>}
      </div>
      <UploadList uploads={uploads} />
    </section>
  );
}

/** The lead's record before its file is there; it takes one. */
function AwaitedLead(props: {
  record: MediaSummary | undefined;
  onFiled: (picture: MediaSummary) => void;
}) {
  const { record, onFiled } = props;
  const words = (
    <p className="border border-dashed border-ink-soft p-4 text-center text-sm text-ink-soft">
      No file yet. Readers do not see it.
    </p>
  );
  if (!record) return words;
  return (
    <RecordFile record={record} onFiled={onFiled} className="space-y-2">
      {words}
    </RecordFile>
  );
}
