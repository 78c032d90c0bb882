"use client";
// A frame as wide as a phone or a desktop, so that the page's media queries apply. The page is rendered into it, since
// the desk's policy refuses a frame with an address.
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";

/** Widths in CSS pixels. */
const widths = [
  { name: "Phone", width: 390 },
  { name: "Tablet", width: 768 },
  { name: "Desk", width: 1440 },
] as const;

export function PreviewWindow({ what, children }: { what: string; children: ReactNode }) {
  const [width, setWidth] = useState<number>(1440);
  const [page, setPage] = useState<HTMLElement | null>(null);

  /** A frame begins with the browser's own empty document. Its doctype tells the one that stays. */
  function fill(frame: HTMLIFrameElement | null) {
    const inner = frame?.contentDocument;
    if (!inner?.doctype || inner.body === page) return;
    dress(inner);
    setPage(inner.body);
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
        <h1 className="mr-auto text-base font-semibold">
          Preview of the front page <span className="font-normal text-ink-soft">· {what}</span>
        </h1>
        {widths.map((one) => (
          <Button
            key={one.name}
            aria-pressed={one.width === width}
            onClick={() => setWidth(one.width)}
            className="aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {one.name}
          </Button>
        ))}
      </div>
      <div className="overflow-x-auto" role="region" aria-label="Preview" tabIndex={0}>
        <iframe
          title={`The front page, ${width} pixels wide`}
          srcDoc="<!doctype html>"
          className="mx-auto box-content block h-[calc(100dvh-10rem)] border border-rule bg-paper"
          style={{ width }}
          ref={fill}
          onLoad={(event) => fill(event.currentTarget)}
        />
      </div>
      {page && createPortal(children, page)}
    </>
  );
}

/** Copies this page's styles into the frame. Links open outside of it. */
function dress(inner: Document): void {
  const { documentElement: outer, head } = document;
  inner.documentElement.className = outer.className;
  inner.documentElement.lang = outer.lang;
  inner.title = document.title;
  const base = inner.createElement("base");
  base.target = "_blank";
  const styles = head.querySelectorAll("link[rel=stylesheet], style");
  inner.head.append(base, ...[...styles].map((style) => style.cloneNode(true)));
}
