// The uploads that are to give one record its file, wherever on the page they were begun.
import { useEffect, useId } from "react";
import { useAllUploads, usePageUploads } from "@/components/desk/uploads/uploads-context";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { Target, Upload } from "@/lib/browser/uploading/upload";

/** What has to be known of a record to give it a file. */
export type RecordOfFile = Pick<MediaSummary, "id" | "version" | "fileUrl">;

/** Where a file for the record goes: it is the first of one that awaits it. */
export function fileOf({ id, version, fileUrl }: RecordOfFile): Target {
  return { kind: fileUrl === null ? "first file" : "another file", id, version };
}

/** `give` takes the first of the files: a record has one. Filed, the upload has nothing more to say. */
export function useRecordUploads(
  record: RecordOfFile,
  onFiled: (picture: MediaSummary) => void,
): { uploads: readonly Upload[]; give: (files: readonly File[]) => void } {
  const { queue, show } = usePageUploads();
  const place = useId();
  useEffect(() => show(place), [show, place]);
  return {
    uploads: useAllUploads(queue).filter(
      ({ target, filed }) => target.kind !== "library" && target.id === record.id && filed === null,
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
