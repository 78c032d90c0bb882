import { env } from "@/lib/base/env";
import { originOnThisMachine } from "@/lib/base/local-address";
import { lookAtPages } from "@/lib/web/pages/live-pages";
import type { LivePages } from "@/lib/web/pages/live-pages-shape";
import { expireNewEditions, expirePages } from "@/lib/web/pages/reader-pages";

/** What readers get of an edition's pages. A wrong page is expired again, so that a second request sees the new one. */
export async function answerLivePages(
  findEditionNumber: () => Promise<number | null>,
): Promise<LivePages> {
  await expireNewEditions();
  const number = await findEditionNumber();
  if (number === null) return { pages: [], servers: null, milliseconds: 0 };
  const looked = await lookAtPages(number, originOnThisMachine(env().host, env().port));
  expirePages(looked.pages.flatMap(({ address, problem }) => (problem ? [address] : [])));
  return looked;
}
