import { reportPresence, leaveArticle } from "@/lib/newsroom/presence/commands";
import { presenceReport } from "@/lib/newsroom/presence/schema";
import { deskCommand } from "@/lib/web/routes/desk-route";

export const POST = deskCommand<{ id: string }, typeof presenceReport>(
  presenceReport,
  async ({ actor, params, input }) => {
    if (!input.isLeaving) return reportPresence(actor, params.id, input);
    await leaveArticle(actor, params.id, input.tabId);
    return new Response(null, { status: 204 });
  },
  "report",
);
