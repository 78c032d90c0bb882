import { z } from "zod";

/** `problem`: why readers do not get the newest page, as a sentence; null if they do. */
const livePage = z.object({ address: z.string(), problem: z.string().nullable() });

export const livePages = z.object({
  pages: z.array(livePage),
  /** How many of the servers that run answer with them; null where there is only one. */
  servers: z.object({ answering: z.number(), servers: z.number() }).nullable(),
  milliseconds: z.number(),
});

export type LivePage = z.infer<typeof livePage>;
export type LivePages = z.infer<typeof livePages>;

/** “Live on 14 of 14 pages, on 3 of 3 servers, in 0.4 s.” */
export function livePagesWords({ pages, servers, milliseconds }: LivePages): string {
  if (pages.length === 0) return "This article was never published.";
  const live = pages.filter(({ problem }) => problem === null).length;
  const of = pages.length === 1 ? "1 page" : `${pages.length} pages`;
  const where = servers === null ? "" : `, on ${servers.answering} of ${servers.servers} servers`;
  return `Live on ${live} of ${of}${where}, in ${(milliseconds / 1000).toFixed(1)} s.`;
}
