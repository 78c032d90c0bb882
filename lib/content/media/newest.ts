import type { MediaSummary } from "@/lib/content/media/summary";

/** Each record once, in its latest known version. */
export function newestOf(...lists: (readonly MediaSummary[])[]): MediaSummary[] {
  const known = new Map<string, MediaSummary>();
  for (const one of lists.flat()) {
    if (one.version >= (known.get(one.id)?.version ?? 0)) known.set(one.id, one);
  }
  return [...known.values()];
}
