"use client";
// Adds pictures to the library: chosen, dropped anywhere on the page, or pasted.
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { ChooseFiles } from "@/components/desk/uploads/choose-files";
import { UploadList } from "@/components/desk/uploads/upload-list";
import { usePageDrop } from "@/components/desk/uploads/use-page-drop";
import { usePageUploads, useUploadsHere } from "@/components/desk/uploads/uploads-context";
import { uploadStates } from "@/lib/browser/uploading/table";

export function PictureUploads() {
  const { queue, mostBytes } = usePageUploads();
  const { uploads, add } = useUploadsHere();
  const choose = useRef<HTMLButtonElement>(null);
  const begin = (files: File[]) => {
    add(files, { target: { kind: "library" }, onFiled: () => {} });
  };
  const isOver = usePageDrop(begin);
  const over = uploads.filter(({ state }) => !uploadStates[state].isUnfinished);
  useNewPictures(
    uploads.filter(({ filed }) => filed !== null).length,
    over.length === uploads.length,
  );

  function clear() {
    for (const { id } of over) queue.dismiss(id);
    choose.current?.focus();
  }

  return (
    <section aria-label="Add pictures" className="mb-5 space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChooseFiles ref={choose} look="strong" isMultiple onFiles={begin}>
          Add pictures …
        </ChooseFiles>
        <p className="text-sm text-ink-soft">
          Or drop them anywhere on this page, or paste them. JPEG, PNG, WebP, AVIF or GIF, up to{" "}
          {Math.floor(mostBytes / 1024 / 1024)} MiB each.
        </p>
      </div>
      <UploadList uploads={uploads} onRemoved={() => choose.current?.focus()} />
      {over.length > 1 && (
        <button type="button" className="text-link min-h-6 cursor-pointer text-sm" onClick={clear}>
          Dismiss finished uploads
        </button>
      )}
      {isOver && (
        <p className="pointer-events-none fixed inset-0 z-30 grid place-items-center border-4 border-accent bg-paper/85 text-xl font-semibold">
          Drop the pictures to add them
        </p>
      )}
    </section>
  );
}

function useNewPictures(filed: number, isOver: boolean): void {
  const router = useRouter();
  const shown = useRef(0);
  useEffect(() => {
    if (!isOver || filed <= shown.current) return;
    shown.current = filed;
    router.refresh();
  }, [router, filed, isOver]);
}
