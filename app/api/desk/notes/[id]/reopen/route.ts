// Taking back that a note is dealt with.
import { z } from "zod";
import { reopenNote } from "@/lib/notes/commands";
import { deskCommand } from "@/lib/web/desk-route";

const nothing = z.strictObject({});

export const POST = deskCommand<{ id: string }, typeof nothing>(
  nothing,
  async ({ actor, params }) => {
    await reopenNote(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
