import { useState, type DragEvent } from "react";

export function useFileDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    zone: {
      onDragOver: (event: DragEvent) => {
        if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const files = event.defaultPrevented ? [] : transferredFiles(event.dataTransfer);
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}

/** Files, and not words. A web page's picture comes with HTML: nobody chose it as a file, and it has no rights. */
export function hasFiles({ types }: DataTransfer): boolean {
  return types.includes("Files") && !types.includes("text/html");
}

export function transferredFiles(data: DataTransfer | null): File[] {
  return data && hasFiles(data) ? [...data.files] : [];
}
