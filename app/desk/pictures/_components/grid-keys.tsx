"use client";
// Arrow keys move between pictures: left and right in order, up and down by column.
import type { KeyboardEvent, ReactNode } from "react";

export function GridKeys({ children }: { children: ReactNode }) {
  return <div onKeyDown={move}>{children}</div>;
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const links = [...event.currentTarget.querySelectorAll("a")];
  const here = links.findIndex((link) => link === event.target);
  const from = links[here];
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
  const ways: Record<string, () => HTMLElement | undefined> = {
    ArrowLeft: () => links[here - 1],
    ArrowRight: () => links[here + 1],
    ArrowUp: () => inColumn(links.slice(0, here).reverse(), from),
    ArrowDown: () => inColumn(links.slice(here + 1), from),
  };
  const to = ways[event.key]?.();
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** The next in a direction that stands in the same column. */
function inColumn(links: HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const { left } = from.getBoundingClientRect();
  return links.find((link) => Math.abs(link.getBoundingClientRect().left - left) < 2);
}
