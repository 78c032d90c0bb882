// Fetches the front page as readers do. If it is out of date it is expired again.
import { env } from "@/lib/base/env";
import { originOnThisMachine } from "@/lib/base/local-address";
import { findFrontEdition } from "@/lib/newsroom/fronts/editions";
import { frontPath } from "@/lib/base/site-addresses";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { lookAtPages } from "@/lib/web/pages/live-pages";
import type { LivePages } from "@/lib/web/pages/live-pages-shape";
import { expireNewEditions, expirePages } from "@/lib/web/pages/reader-pages";

export const GET = deskQuery(async (): Promise<LivePages> => {
  await expireNewEditions();
  const number = await findFrontEdition();
  if (number === null) return { pages: [], milliseconds: 0 };
  const looked = await lookAtPages(number, originOnThisMachine(env().host, env().port));
  if (looked.pages.some(({ problem }) => problem !== null)) expirePages([frontPath]);
  return looked;
});
