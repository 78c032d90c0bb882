import { z } from "zod";

/** `problem`: why readers do not get the newest page, as a sentence; null if they do. */
const livePage = z.object({ address: z.string(), problem: z.string().nullable() });

export const livePages = z.object({ pages: z.array(livePage), milliseconds: z.number() });

export type LivePage = z.infer<typeof livePage>;
export type LivePages = z.infer<typeof livePages>;

/** “Live on 14 of 14 pages, in 0.4 s.” */
export function livePagesWords({ pages, milliseconds }: LivePages): string {
  if (pages.length === 0) return "This article was never published.";
  const live = pages.filter(({ problem }) => problem === null).length;
  const of = pages.length === 1 ? "1 page" : `${pages.length} pages`;
  return `Live on ${live} of ${of}, in ${(milliseconds / 1000).toFixed(1)} s.`;
}
