// What readers get of an article's newest edition, looked at on every page of it. Pages that are not as they should be
// are expired again: who asks a second time is told of the pages that were made then.
import { findEditionOf } from "@/lib/projections/editions/editions";
import { env } from "@/lib/base/env";
import { originOnThisMachine } from "@/lib/base/local-address";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { lookAtPages } from "@/lib/web/pages/live-pages";
import type { LivePages } from "@/lib/web/pages/live-pages-shape";
import { expireNewEditions, expirePages } from "@/lib/web/pages/reader-pages";

export const GET = deskQuery<{ id: string }>(async ({ params }): Promise<LivePages> => {
  await expireNewEditions();
  const number = await findEditionOf(params.id);
  if (number === null) return { pages: [], milliseconds: 0 };
  const looked = await lookAtPages(number, originOnThisMachine(env().host, env().port));
  expirePages(looked.pages.flatMap(({ address, problem }) => (problem ? [address] : [])));
  return looked;
});
