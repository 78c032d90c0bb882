// The uploads for one record, wherever on the page they began.
import { useEffect, useId } from "react";
import { useAllUploads, usePageUploads } from "@/components/desk/uploads/uploads-context";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { Target, Upload } from "@/lib/browser/uploading/upload";

export type RecordOfFile = Pick<MediaSummary, "id" | "version" | "fileUrl">;

/** The first file of a record that awaits it, or another. */
export function fileOf({ id, version, fileUrl }: RecordOfFile): Target {
  return { kind: fileUrl === null ? "first file" : "another file", id, version };
}

/** `give` takes the first file only. */
export function useRecordUploads(
  record: RecordOfFile,
  onFiled: (picture: MediaSummary) => void,
): { uploads: readonly Upload[]; give: (files: readonly File[]) => void } {
  const { queue, show } = usePageUploads();
  const place = useId();
  useEffect(() => show(place), [show, place]);
  return {
    uploads: useAllUploads(queue).filter(
      ({ target, filed }) => "id" in target && target.id === record.id && filed === null,
    ),
    give: (files) => {
      queue.add(files.slice(0, 1), {
        ...{ place, target: fileOf(record) },
        onFiled: ({ picture }, id) => {
          queue.dismiss(id);
          onFiled(picture);
        },
      });
    },
  };
}
