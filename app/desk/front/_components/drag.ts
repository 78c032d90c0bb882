// Dragging articles by pointer, with the browser's own drag and drop: an article is taken to a slot, which a library
// would do no shorter. What is dragged is done by buttons, too, for whom has no pointer.
import { useState, type DragEvent } from "react";

const kind = "application/x-stet-article";

/** What makes an element one that an article is dragged by. */
export function draggedAs(articleId: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(kind, articleId);
      event.dataTransfer.effectAllowed = "move";
    },
  };
}

/** What makes an element one that takes articles, and whether one is held over it. */
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
