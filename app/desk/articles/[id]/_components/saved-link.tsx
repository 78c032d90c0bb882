// Leads to a page that shows the saved draft, so that unsaved text is saved first. It opens beside the article.
import type { MouseEvent, ReactNode } from "react";
import type { SaveEngine } from "@/lib/browser/saving/engine";
import type { OpenArticle } from "@/lib/browser/saving/snapshot";

type Props = {
  engine: SaveEngine;
  isUnsaved: boolean;
  /** Of the article as it is saved. */
  address: (article: OpenArticle) => string;
  className: string;
  children: ReactNode;
};

export function SavedLink({ engine, isUnsaved, address, className, children }: Props) {
  const addressNow = () => address(engine.snapshot.article);

  async function open(event: MouseEvent) {
    const isOpening = event.button < 2;
    if (!isUnsaved || !isOpening) return;
    // Opened within the click: browsers block a window that opens later.
    const opened = window.open("about:blank", "_blank");
    if (opened === null) return;
    event.preventDefault();
    await engine.saveFirst();
    opened.location.replace(addressNow());
  }

  return (
    <a href={addressNow()} target="_blank" onClick={open} onAuxClick={open} className={className}>
      {children}
    </a>
  );
}
