import { undoFront } from "@/lib/newsroom/fronts/commands";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";
import { undoRequest } from "@/lib/desk/fronts/desk-shape";
import { deskCommand } from "@/lib/web/routes/desk-route";
import { orWhatStands } from "@/lib/web/requests/or-what-stands";

export const POST = deskCommand(undoRequest, ({ actor, input }) =>
  orWhatStands(getFrontAtDesk, async () => {
    await undoFront(actor, input);
    return getFrontAtDesk();
  }),
);
