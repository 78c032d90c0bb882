"use client";
// Escape, a click outside and leaving by keyboard close the panel.
import { useEffect, useId, useRef, useState, type FocusEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = { label: string; children: ReactNode };

export function Disclosure({ label, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const pressOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", pressOutside);
    return () => document.removeEventListener("pointerdown", pressOutside);
  }, [isOpen]);

  function close() {
    setOpen(false);
    frame.current?.querySelector("button")?.focus();
  }

  function leave({ relatedTarget }: FocusEvent) {
    if (relatedTarget !== null && !frame.current?.contains(relatedTarget)) setOpen(false);
  }

  return (
    <div
      ref={frame}
      className="relative"
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <Button aria-expanded={isOpen} aria-controls={panelId} onClick={() => setOpen(!isOpen)}>
        {label}
      </Button>
      <div
        id={panelId}
        hidden={!isOpen}
        // A click in the panel has chosen something.
        onClick={close}
        className="absolute left-0 top-full z-30 mt-1 w-64 border sm:left-auto sm:right-0 border-rule-strong bg-paper p-1"
      >
        {children}
      </div>
    </div>
  );
}
