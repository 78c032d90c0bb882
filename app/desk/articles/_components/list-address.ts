// The address of the list as it is searched and paged.
import type { Stage } from "@/lib/articles/workflow";

export type Chosen = { words: string; stage: Stage | null; page: number };

/** Only what differs from the whole list's first page is said. */
export function listAddress({ words, stage, page }: Chosen): string {
  const said = new URLSearchParams();
  if (words) said.set("words", words);
  if (stage) said.set("stage", stage);
  if (page > 1) said.set("page", String(page));
  return said.size > 0 ? `/desk/articles?${said}` : "/desk/articles";
}
