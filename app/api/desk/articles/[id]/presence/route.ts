import { reportPresence, leaveArticle } from "@/lib/newsroom/presence/commands";
import { presenceReport } from "@/lib/newsroom/presence/schema";
import { deskCommand } from "@/lib/web/routes/desk-route";

export const POST = deskCommand<{ id: string }, typeof presenceReport>(
  presenceReport,
  async ({ actor, params: { id }, input }) =>
    input.isLeaving ? leaveArticle(actor, id, input.tabId) : reportPresence(actor, id, input),
  "report",
);
