"use client";
// A window as wide as a phone's or a desk's, with the page in it: what depends on the window's width is as readers get it.
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";

/** Widths in CSS pixels. */
const widths = { Phone: 390, Tablet: 768, Desk: 1440 } as const;
type Width = keyof typeof widths;

export function PreviewWindow({ what, children }: { what: string; children: ReactNode }) {
  const [width, setWidth] = useState<Width>("Desk");
  const [page, setPage] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 text-sm">
        <h2 className="mr-auto text-base font-semibold">
          Preview of the front page <span className="font-normal text-ink-soft">· {what}</span>
        </h2>
        {(Object.keys(widths) as Width[]).map((name) => (
          <Button
            key={name}
            aria-pressed={name === width}
            onClick={() => setWidth(name)}
            className="aria-pressed:bg-wash aria-pressed:underline"
          >
            {name}
          </Button>
        ))}
      </div>
      <div className="overflow-x-auto">
        <iframe
          title={`The front page, ${widths[width]} pixels wide`}
          className="mx-auto block h-[calc(100dvh-11rem)] border border-rule bg-paper"
          style={{ width: widths[width] }}
          ref={(frame) => {
            if (frame?.contentDocument && page === null) setPage(dress(frame.contentDocument));
          }}
        />
      </div>
      {page && createPortal(children, page)}
    </>
  );
}

/** Gives the empty document of a frame the page's own styles; its links open beside it. */
function dress(inner: Document): HTMLElement {
  const { documentElement: outer, head } = document;
  inner.documentElement.className = outer.className;
  inner.documentElement.lang = outer.lang;
  const base = inner.createElement("base");
  base.target = "_blank";
  const styles = head.querySelectorAll("link[rel=stylesheet], style");
  inner.head.append(base, ...[...styles].map((style) => style.cloneNode(true)));
  return inner.body;
}
