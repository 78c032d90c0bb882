// The page's uploads, as its parts reach them.
import { createContext, useContext, useEffect, useId, useSyncExternalStore } from "react";
import type { AddedPicture } from "@/lib/newsroom/media/commands";
import type { UploadQueue, UploadOptions } from "@/lib/browser/uploading/queue";
import { isRemarkable } from "@/lib/browser/uploading/sentences";
import type { Upload } from "@/lib/browser/uploading/upload";

export type PageUploads = {
  queue: UploadQueue;
  /** Bytes that a file may have. */
  mostBytes: number;
  /** Says that a part of the page shows its uploads, until what it gives is called: then the page shows them. */
  show: (place: string) => () => void;
};

export const UploadsContext = createContext<PageUploads | null>(null);

/** @throws Error outside of the desk: a fault of the program */
export function usePageUploads(): PageUploads {
  const uploads = useContext(UploadsContext);
  if (uploads === null) throw new Error("Pictures are uploaded outside of the desk's frame.");
  return uploads;
}

const none: readonly Upload[] = [];

/** All uploads of the page. */
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
  /** Takes files in; gives the ids of their uploads. */
  add: (files: readonly File[], options: Omit<UploadOptions, "place">) => string[];
  /** What was filed has found its place here: what more there is to tell of it, the page tells. */
  settle: (filed: AddedPicture, id: string) => void;
};

/** The uploads that this part of the page began. */
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
