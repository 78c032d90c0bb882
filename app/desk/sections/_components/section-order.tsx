"use client";
import { useEffect, useRef } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { directions } from "@/lib/newsroom/sections/schema";
import type { SectionSummary } from "@/lib/site/sections/queries";

export function SectionOrder({ sections }: { sections: SectionSummary[] }) {
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef("");

  // Browsers drop the focus of a moved element: it goes back to the button that moved it.
  useEffect(() => {
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    [...buttons].find(({ value }) => value === pressed.current)?.focus();
  }, [sections]);

  return (
    <ActionForm form="sections/move" className="space-y-3">
      <ol ref={list} className="border-t border-rule">
        {sections.map(({ id, name, slug }, index) => (
          <li key={id} className="flex items-center gap-x-3 border-b border-rule py-2">
            <span className="w-6 shrink-0 tabular-nums text-ink-soft">{index + 1}</span>
            <div className="flex grow flex-wrap items-baseline gap-x-3 wrap-anywhere">
              <a dir="auto" href={`/desk/sections/${id}`} className="quiet-link font-semibold">
                {name}
              </a>
              <span className="text-sm text-ink-soft">/sections/{slug}</span>
            </div>
            <div className="flex shrink-0 gap-2">
              {directions.map((direction) => (
                <Button
                  key={direction}
                  type="submit"
                  name="step"
                  value={`${direction} ${id}`}
                  aria-disabled={index === (direction === "up" ? 0 : sections.length - 1)}
                  onClick={(event) => (pressed.current = event.currentTarget.value)}
                  className="min-h-8 px-2.5 text-sm capitalize"
                >
                  <span className="sr-only">Move {name} </span>
                  {direction}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </ActionForm>
  );
}
