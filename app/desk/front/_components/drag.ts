// The browser's own drag and drop: a library would make this no shorter. Buttons do the same for people without a
// pointer.
import { useState, type DragEvent } from "react";

const kind = "application/x-stet-article";

export function draggedAs(articleId: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(kind, articleId);
      event.dataTransfer.effectAllowed = "move";
    },
  };
}

export function useDrop(onDrop: (articleId: string) => void) {
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(kind)) return false;
    event.preventDefault();
    return true;
  };
  return {
    isOver,
    target: {
      onDragEnter: take,
      onDragOver: (event: DragEvent) => setOver(take(event)),
      onDragLeave: (event: DragEvent) => {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget))
          setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (take(event)) onDrop(event.dataTransfer.getData(kind));
      },
    },
  };
}
