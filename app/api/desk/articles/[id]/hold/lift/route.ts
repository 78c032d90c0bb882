// Letting an article be published though its copy holds it back.
import { z } from "zod";
import { getState } from "@/lib/articles/desk-queries";
import { liftHold } from "@/lib/articles/holds";
import { deskCommand } from "@/lib/web/desk-route";

const nothing = z.strictObject({});

export const POST = deskCommand<{ id: string }, typeof nothing>(
  nothing,
  async ({ actor, params }) => {
    await liftHold(actor, params.id);
    return (await getState(params.id)).hold;
  },
);
