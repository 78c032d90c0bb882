"use client";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { SignInAgain } from "@/components/desk/uploads/sign-in-again";
import { LooseUploads } from "@/components/desk/uploads/loose-uploads";
import { UploadsContext } from "@/components/desk/uploads/uploads-context";
import { timers } from "@/lib/browser/saving/timers";
import { UploadQueue } from "@/lib/browser/uploading/queue";
import { sendBy } from "@/lib/browser/uploading/requests";
import { hasFiles } from "@/components/desk/uploads/use-file-drop";

type Props = { user: { id: string; name: string }; mostBytes: number; children: ReactNode };

export function UploadsOfPage({ user, mostBytes, children }: Props) {
  const userId = useStable(() => user.id);
  const [queue] = useState(
    () => new UploadQueue({ send: sendBy(timers, userId), timers, mostBytes }),
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
