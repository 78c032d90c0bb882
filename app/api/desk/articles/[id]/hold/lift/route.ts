import { getState } from "@/lib/desk/articles/desk-queries";
import { liftHold } from "@/lib/newsroom/articles/holds";
import { deskCommand, noInput } from "@/lib/web/routes/desk-route";

export const POST = deskCommand<{ id: string }, typeof noInput>(
  noInput,
  async ({ actor, params }) => {
    await liftHold(actor, params.id);
    return (await getState(actor, params.id)).hold;
  },
);
