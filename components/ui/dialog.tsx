"use client";
// The browser's own modal dialog, which keeps the focus inside and closes on Escape. It opens with the focus on the element with
// `data-focus`, if there is one.
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

type Props = {
  title: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

export function Dialog({ title, onClose, className = "max-w-2xl", children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // In time to close it while it is still in the page: the browser then gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog?.open) {
      dialog?.showModal();
      dialog?.querySelector<HTMLElement>("[data-focus]")?.focus();
    }
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto max-h-[90dvh] w-[calc(100%-2rem)] overflow-y-auto border border-rule-strong bg-paper p-5 text-ink backdrop:bg-black/50 sm:p-6 ${className}`}
    >
      <h2 id={titleId} className="mb-4 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
