// The page's uploads, as its parts reach them.
import { createContext, useContext, useEffect, useId, useSyncExternalStore } from "react";
import type { UploadQueue, Wish } from "@/lib/uploading/queue";
import type { Upload } from "@/lib/uploading/upload";

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
  /** Takes files in; gives the ids of their uploads. */
  add: (files: readonly File[], wish: Omit<Wish, "place">) => string[];
};

/** The uploads that this part of the page began. */
export function useUploadsHere(): UploadsHere {
  const { queue, show } = usePageUploads();
  const place = useId();
  useEffect(() => show(place), [show, place]);
  return {
    uploads: useAllUploads(queue).filter((upload) => upload.place === place),
    add: (files, wish) => queue.add(files, { ...wish, place }),
  };
}
