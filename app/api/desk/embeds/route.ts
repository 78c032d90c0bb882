import { z } from "zod";
import { describeEmbed } from "@/lib/newsroom/embeds/describe";
import { deskCommand } from "@/lib/web/routes/desk-route";

const request = z.strictObject({ address: z.string().max(2_000) });

/** A command: it may add a still to the library. */
export const POST = deskCommand<object, typeof request>(request, ({ actor, input }) =>
  describeEmbed(actor, input.address),
);
