import { z } from "zod";
import { getState } from "@/lib/desk/articles/desk-queries";
import { liftHold } from "@/lib/newsroom/articles/holds";
import { deskCommand } from "@/lib/web/routes/desk-route";

const nothing = z.strictObject({});

export const POST = deskCommand<{ id: string }, typeof nothing>(
  nothing,
  async ({ actor, params }) => {
    await liftHold(actor, params.id);
    return (await getState(params.id)).hold;
  },
);
