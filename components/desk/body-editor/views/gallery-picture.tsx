import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { RecordField } from "@/components/desk/body-editor/views/record-field";
import { smallButtonStyle } from "@/components/desk/body-editor/views/text-field";
import { RecordFile } from "@/components/desk/uploads/record-file";
import { pictureFields } from "@/components/desk/body-editor/views/picture-fields";
import type { PictureUse } from "@/lib/content/blocks/picture";

type Props = {
  use: PictureUse;
  /** From 1 on. */
  number: number;
  count: number;
  isReadOnly: boolean;
  onWords: (name: "caption" | "credit" | "altText", words: string | null) => void;
  onMove: (to: number, button: string) => void;
  onRemove: () => void;
};

export function GalleryPicture({ use, number, count, isReadOnly, ...props }: Props) {
  const { mediaById, rememberPicture } = useDeskRecords();
  const media = mediaById.get(use.mediaId);
  const name = `picture ${number} of ${count}`;
  return (
    <li data-picture={use.mediaId}>
      <div role="group" aria-label={`Picture ${number} of ${count}`} className="flex gap-4">
        <div className="w-28 shrink-0 font-sans text-xs text-ink-soft sm:w-36">
          {media?.fileUrl ? (
            <img
              src={media.fileUrl}
              alt={use.altText ?? media.altText}
              draggable={false}
              className="aspect-4/3 w-full bg-wash object-contain"
            />
          ) : (
            <p className="grid aspect-4/3 place-items-center border border-dashed border-rule-strong bg-wash p-2">
              {media ? "No file yet" : "No longer in the library"}
            </p>
          )}
          <p className="mt-1">
            <a href={`/desk/pictures/${use.mediaId}`} target="_blank" className="text-link">
              Details of {name}
            </a>
          </p>
        </div>
        <div className="grid min-w-0 grow gap-2">
          {media?.fileUrl === null && !isReadOnly && (
            <RecordFile record={media} onFiled={rememberPicture} className="font-sans" />
          )}
          {pictureFields.map((field) => (
            <RecordField
              key={field.name}
              {...field}
              own={use[field.name]}
              record={media?.[field.name] ?? null}
              isReadOnly={isReadOnly}
              onChange={(words) => props.onWords(field.name, words)}
            />
          ))}
          {!isReadOnly && (
            <p className="flex flex-wrap gap-x-5 gap-y-1">
              <button
                type="button"
                data-button="earlier"
                aria-label={`Move ${name} earlier`}
                disabled={number === 1}
                className={`${smallButtonStyle} disabled:text-ink-soft disabled:no-underline`}
                onClick={() => props.onMove(number - 2, "earlier")}
              >
                Earlier
              </button>
              <button
                type="button"
                data-button="later"
                aria-label={`Move ${name} later`}
                disabled={number === count}
                className={`${smallButtonStyle} disabled:text-ink-soft disabled:no-underline`}
                onClick={() => props.onMove(number, "later")}
              >
                Later
              </button>
              <button
                type="button"
                data-button="remove"
                aria-label={`Remove ${name}`}
                className={smallButtonStyle}
                onClick={props.onRemove}
              >
                Remove
              </button>
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
