// Publishing an article.
import { z } from "zod";
import { publish } from "@/lib/articles/commands";
import { getForEditing } from "@/lib/articles/desk-queries";
import { deskCommand } from "@/lib/web/desk-route";
import { expireReaderPages } from "@/lib/web/reader-pages";

const input = z.strictObject({ version: z.number().int().positive() });

export const POST = deskCommand<{ id: string }, typeof input>(
  input,
  async ({ actor, params, input }) => {
    const { version } = await publish(actor, params.id, input);
    expireReaderPages();
    return { ...(await getForEditing(params.id)), version };
  },
);
