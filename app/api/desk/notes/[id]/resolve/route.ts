import { z } from "zod";
import { resolveNote } from "@/lib/newsroom/notes/commands";
import { deskCommand } from "@/lib/web/routes/desk-route";

const nothing = z.strictObject({});

export const POST = deskCommand<{ id: string }, typeof nothing>(
  nothing,
  async ({ actor, params }) => {
    await resolveNote(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
