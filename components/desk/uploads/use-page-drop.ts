// Takes files dropped anywhere on the page, or pasted outside its fields.
import { useEffect, useState } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { transferredFiles, hasFiles } from "@/components/desk/uploads/use-file-drop";

/** Whether files are held over the page, except over a part that takes them itself. */
export function usePageDrop(given: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const onFiles = useStable(given);

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const take = (event: Event, files: File[]) => {
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    const over = (event: DragEvent) => {
      const isOurs = !event.defaultPrevented && event.dataTransfer && hasFiles(event.dataTransfer);
      if (isOurs) event.preventDefault();
      setOver(Boolean(isOurs));
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      take(event, transferredFiles(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      const isInField =
        event.target instanceof Element && event.target.closest("input, textarea, [role=textbox]");
      if (!isInField) take(event, transferredFiles(event.clipboardData));
    };
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    document.addEventListener("paste", paste, { signal });
    return () => ending.abort();
  }, [onFiles]);

  return isOver;
}
