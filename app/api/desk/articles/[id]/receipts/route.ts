// Whether a save arrived that was sent while its page closed: asked when the article is opened again.
import type { ArrivedSaves } from "@/lib/desk/articles/desk-shape";
import { listReceipts } from "@/lib/newsroom/articles/receipts";
import { deskQuery } from "@/lib/web/routes/desk-route";

/** Unsent saves that one browser may keep for one article. */
const most = 100;

export const GET = deskQuery<{ id: string }>(({ actor, params, search }): Promise<ArrivedSaves> =>
  listReceipts(actor, params.id, search.getAll("id").slice(0, most)),
);
