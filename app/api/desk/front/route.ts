import { arrangeFront } from "@/lib/newsroom/fronts/commands";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";
import { arrangeRequest } from "@/lib/desk/fronts/desk-shape";
import { siteMoment } from "@/lib/base/site-time";
import { deskCommand, deskQuery } from "@/lib/web/routes/desk-route";
import { withCurrentOnConflict } from "@/lib/web/requests/current-on-conflict";

export const GET = deskQuery(({ actor }) => getFrontAtDesk(actor));

export const POST = deskCommand(arrangeRequest, ({ actor, input: { number, content, from } }) =>
  withCurrentOnConflict(
    () => getFrontAtDesk(actor),
    async () => {
      const fromAt = from === null ? null : siteMoment(from);
      await arrangeFront(actor, { number, content, fromAt });
      return getFrontAtDesk(actor);
    },
  ),
);
