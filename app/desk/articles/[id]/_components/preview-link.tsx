// The preview shows the saved draft, so that unsaved text is saved first.
import type { MouseEvent } from "react";
import { buttonClass } from "@/components/ui/button";
import type { SaveEngine } from "@/lib/browser/saving/engine";

type Props = { id: string; engine: SaveEngine; isUnsaved: boolean };

export function PreviewLink({ id, engine, isUnsaved }: Props) {
  const address = `/desk/articles/${id}/preview`;

  async function open(event: MouseEvent) {
    const isOpening = event.button < 2;
    if (!isUnsaved || !isOpening) return;
    // Opened within the click: browsers block a window that opens later.
    const opened = window.open("about:blank", "_blank");
    if (opened === null) return;
    event.preventDefault();
    await engine.saveFirst();
    opened.location.replace(address);
  }

  return (
    <a
      href={address}
      target="_blank"
      onClick={open}
      onAuxClick={open}
      className={buttonClass("plain")}
    >
      Preview
    </a>
  );
}
