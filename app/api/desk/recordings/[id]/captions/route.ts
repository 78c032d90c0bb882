import { z } from "zod";
import { addCaptions } from "@/lib/newsroom/recordings/commands";
import { deskCommand } from "@/lib/web/routes/desk-route";

const request = z.strictObject({ fileName: z.string().max(1_000), text: z.string() });

export const POST = deskCommand<{ id: string }, typeof request>(
  request,
  ({ actor, params: { id }, input }) => addCaptions(actor, { recordingId: id, ...input }),
);
