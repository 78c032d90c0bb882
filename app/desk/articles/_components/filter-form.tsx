"use client";
// Applies a filter as soon as it is chosen. The focus stays where it is.
import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useTransition, type ReactNode } from "react";

type Props = {
  /** The fields' values by their names, as the list has them. */
  values: Record<string, string>;
  children: ReactNode;
};

/** The name of the field that had the focus when a filter was applied. The list that comes has another form. */
let focused = "";

export function FilterForm({ values, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();

  // The list may have been opened from elsewhere. What is chosen while it loads counts.
  useLayoutEffect(() => {
    if (isLoading) return;
    for (const [name, value] of Object.entries(values)) {
      const field = form.current?.elements.namedItem(name);
      if (isField(field) && field !== document.activeElement) field.value = value;
    }
    const left = form.current?.elements.namedItem(focused);
    focused = "";
    if (!isField(left) || document.activeElement !== document.body) return;
    left.focus();
    if (left instanceof HTMLInputElement && left.type === "text")
      left.setSelectionRange(left.value.length, left.value.length);
  }, [values, isLoading]);

  function apply() {
    if (form.current === null) return;
    const { activeElement } = document;
    focused = isField(activeElement) ? activeElement.name : "";
    const said = [...new FormData(form.current)].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" && value !== "" ? [[name, value]] : [],
    );
    const address = `/desk/articles?${new URLSearchParams(said)}`;
    startTransition(() => router.push(address, { scroll: false }));
  }

  return (
    <form
      ref={form}
      action="/desk/articles"
      role="search"
      aria-label="Articles"
      aria-busy={isLoading}
      className="mb-4 border-y border-rule py-3"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) apply();
      }}
    >
      {children}
    </form>
  );
}

function isField(field: unknown): field is HTMLInputElement | HTMLSelectElement {
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
}
