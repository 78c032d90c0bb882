// What readers get of the newest front page, looked at as they get it. One that is not as it should be is expired again.
import { env } from "@/lib/env";
import { originOnThisMachine } from "@/lib/local-address";
import { findFrontEdition } from "@/lib/fronts/editions";
import { frontPath } from "@/lib/site-addresses";
import { deskQuery } from "@/lib/web/desk-route";
import { lookAtPages } from "@/lib/web/live-pages";
import type { LivePages } from "@/lib/web/live-pages-shape";
import { expireNewEditions, expirePages } from "@/lib/web/reader-pages";

export const GET = deskQuery(async (): Promise<LivePages> => {
  await expireNewEditions();
  const number = await findFrontEdition();
  if (number === null) return { pages: [], milliseconds: 0 };
  const looked = await lookAtPages(number, originOnThisMachine(env().host, env().port));
  if (looked.pages.some(({ problem }) => problem !== null)) expirePages([frontPath]);
  return looked;
});
