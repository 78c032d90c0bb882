// Fetches every page of the article's newest edition. A page that is out of date is expired again, so that a second
// request sees the new one.
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
