import { createContext, useContext, useEffect, useId, useSyncExternalStore } from "react";
import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import type { UploadQueue, UploadOptions } from "@/lib/browser/uploading/queue";
import { isRemarkable } from "@/lib/browser/uploading/sentences";
import type { Upload } from "@/lib/browser/uploading/upload";

export type PageUploads = {
  queue: UploadQueue;
  mostBytes: number;
  /** This part of the page shows its uploads until the result is called; after that, the page shows them. */
  show: (place: string) => () => void;
};

export const UploadsContext = createContext<PageUploads | null>(null);

export function usePageUploads(): PageUploads {
  const uploads = useContext(UploadsContext);
  if (uploads === null) throw new Error("Pictures are uploaded outside of the desk's frame.");
  return uploads;
}

const none: readonly Upload[] = [];

export function useAllUploads(queue: UploadQueue): readonly Upload[] {
  return useSyncExternalStore(
    queue.listen,
    () => queue.snapshot,
    () => none,
  );
}

export type UploadsHere = {
  uploads: readonly Upload[];
  queue: UploadQueue;
  add: (files: readonly File[], options: Omit<UploadOptions, "place">) => string[];
  /** The page says what else there is to say of a filed picture. */
  settle: (filed: AddedPicture, id: string) => void;
};

export function useUploadsHere(): UploadsHere {
  const { queue, show } = usePageUploads();
  const place = useId();
  useEffect(() => show(place), [show, place]);
  return {
    queue,
    uploads: useAllUploads(queue).filter((upload) => upload.place === place),
    add: (files, options) => queue.add(files, { ...options, place }),
    settle: (filed, id) => (isRemarkable(filed) ? queue.handOver(id) : queue.dismiss(id)),
  };
}
