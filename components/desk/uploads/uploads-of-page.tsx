"use client";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { SignInAgain } from "@/components/desk/uploads/sign-in-again";
import { UploadsContext, useAllUploads } from "@/components/desk/uploads/uploads-context";
import { timers } from "@/lib/browser/saving/timers";
import { UploadQueue } from "@/lib/browser/uploading/queue";
import { sendBy } from "@/lib/browser/uploading/requests";
import { hasFiles } from "@/components/desk/uploads/use-file-drop";
import { UploadList } from "@/components/desk/uploads/upload-list";
import { isRemarkable } from "@/lib/browser/uploading/sentences";

type Props = {
  user: { id: string; name: string };
  mostBytes: number;
  /** Of a video or sound. */
  mostRecordingBytes: number;
  children: ReactNode;
};

export function UploadsOfPage(props: Props) {
  const { user, mostBytes, mostRecordingBytes, children } = props;
  const userId = useStable(() => user.id);
  const [queue] = useState(
    () => new UploadQueue({ send: sendBy(timers, userId), timers, mostBytes, mostRecordingBytes }),
  );
  const [shown, setShown] = useState<readonly string[]>([]);
  useEffect(() => listenToPage(queue), [queue]);

  const show = useCallback((place: string) => {
    setShown((places) => [...places, place]);
    return () => setShown((places) => places.filter((one) => one !== place));
  }, []);
  const uploads = useMemo(() => ({ queue, mostBytes, show }), [queue, mostBytes, show]);

  return (
    <UploadsContext value={uploads}>
      {children}
      <LooseUploads queue={queue} shown={shown} />
      <SignInAgain queue={queue} user={user} />
    </UploadsContext>
  );
}

/** Retries when the network is back, and asks before a page with unfinished uploads is left. */
function listenToPage(queue: UploadQueue): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const warn = (event: BeforeUnloadEvent) => queue.isSafeToLeave || event.preventDefault();
  window.addEventListener("online", () => queue.reachable(), { signal });
  window.addEventListener("beforeunload", warn, { signal });
  // A file dropped elsewhere must not replace the page.
  window.addEventListener("dragover", keepPage, { signal });
  window.addEventListener("drop", keepPage, { signal });
  return () => ending.abort();
}

function keepPage(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer || !hasFiles(event.dataTransfer)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

/** Uploads whose part of the page is gone, such as a closed dialog. `shown`: places that show their own. */
function LooseUploads({ queue, shown }: { queue: UploadQueue; shown: readonly string[] }) {
  const loose = useAllUploads(queue).filter(
    ({ place, state, filed }) =>
      !shown.includes(place) &&
      state !== "cancelled" &&
      (place === "" || filed === null || isRemarkable(filed)),
  );
  if (loose.length === 0) return null;
  return (
    <section
      aria-label="Uploads"
      className="sticky bottom-0 z-20 -mx-4 mt-8 max-h-64 overflow-y-auto border-t border-rule-strong bg-paper px-4 py-3 sm:-mx-6 sm:px-6"
    >
      <UploadList uploads={loose} />
    </section>
  );
}
