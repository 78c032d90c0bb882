import { undoFront } from "@/lib/newsroom/fronts/commands";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";
import { undoRequest } from "@/lib/desk/fronts/desk-shape";
import { deskCommand } from "@/lib/web/routes/desk-route";
import { withCurrentOnConflict } from "@/lib/web/requests/current-on-conflict";

export const POST = deskCommand(undoRequest, ({ actor, input }) =>
  withCurrentOnConflict(
    () => getFrontAtDesk(actor),
    async () => {
      await undoFront(actor, input);
      return getFrontAtDesk(actor);
    },
  ),
);
