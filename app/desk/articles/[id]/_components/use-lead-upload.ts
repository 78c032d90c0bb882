// A file for the lead: a new picture, or the file that its record still needs.
import { useUploadsHere } from "@/components/desk/uploads/uploads-context";
import { fileOf } from "@/components/desk/uploads/use-record-uploads";
import { useStable } from "@/components/desk/body-editor/use-stable";
import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { Upload } from "@/lib/browser/uploading/upload";

type Given = {
  record: MediaSummary | undefined;
  onPicture: (picture: MediaSummary) => void;
  lead: (picture: MediaSummary) => void;
};

type LeadUpload = {
  uploads: readonly Upload[];
  /** Of several files the first becomes the lead. */
  upload: (files: File[]) => void;
  /** A dropped file goes to a record without one. */
  drop: (files: File[]) => void;
};

export function useLeadUpload({ record, onPicture, lead }: Given): LeadUpload {
  const { uploads, queue, add, settle } = useUploadsHere();

  const take = useStable((former: string | undefined, filed: AddedPicture, id: string) => {
    onPicture(filed.picture);
    // The editor chose another picture meanwhile.
    if (record?.id !== former) return queue.handOver(id);
    settle(filed, id);
    lead(filed.picture);
  });

  function upload(files: File[]) {
    const former = record?.id;
    add(files.slice(0, 1), {
      target: { kind: "library" },
      onFiled: (filed, id) => take(former, filed, id),
    });
  }

  function drop(files: File[]) {
    if (record?.fileUrl !== null) return upload(files);
    add(files.slice(0, 1), {
      target: fileOf(record),
      onFiled: (filed, id) => {
        onPicture(filed.picture);
        settle(filed, id);
      },
    });
  }

  return { uploads: uploads.filter(({ target }) => target.kind === "library"), upload, drop };
}
