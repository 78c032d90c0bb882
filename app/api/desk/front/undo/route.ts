// Bringing the front page's former arrangement back.
import { undoFront } from "@/lib/fronts/commands";
import { getFrontAtDesk } from "@/lib/fronts/desk-queries";
import { undoRequest } from "@/lib/fronts/desk-shape";
import { deskCommand } from "@/lib/web/desk-route";
import { orWhatStands } from "@/lib/web/or-what-stands";
import { expireNewEditions } from "@/lib/web/reader-pages";

export const POST = deskCommand(undoRequest, ({ actor, input }) =>
  orWhatStands(getFrontAtDesk, async () => {
    await undoFront(actor, input);
    await expireNewEditions();
    return getFrontAtDesk();
  }),
);
