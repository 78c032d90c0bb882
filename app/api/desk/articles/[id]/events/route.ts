import { z } from "zod";
import { recordId } from "@/lib/base/text-input";
import { parseInput } from "@/lib/web/requests/input";
import { assertMayRead } from "@/lib/newsroom/articles/scope";
import { assertArticle } from "@/lib/newsroom/presence/queries";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { articleEvents } from "@/lib/web/routes/article-events";

const tab = z.object({ tab: recordId("A tab") });

export const GET = deskQuery<{ id: string }>(async ({ actor, params: { id }, search }) => {
  const { tab: tabId } = parseInput(tab, Object.fromEntries(search));
  await assertMayRead(actor, id);
  await assertArticle(id);
  return articleEvents(actor, id, tabId);
});
