// Saving an article's draft. A stale save is answered with what stands now, so that the desk can show both.
import { z } from "zod";
import { saveDraft } from "@/lib/articles/commands";
import { getForEditing } from "@/lib/articles/desk-queries";
import { content } from "@/lib/articles/schema";
import { ConflictError } from "@/lib/errors";
import { deskCommand, deskQuery } from "@/lib/web/desk-route";
import { refusalOf } from "@/lib/web/refusals";

type Params = { id: string };

const save = z.strictObject({
  version: z.number().int().positive(),
  content,
  isOverruling: z.boolean().default(false),
});

export const GET = deskQuery<Params>(({ params }) => getForEditing(params.id));

export const PUT = deskCommand<Params, typeof save>(save, async ({ actor, params, input }) => {
  try {
    const { version } = await saveDraft(actor, params.id, input);
    // The version is that of this save: should somebody have saved since, the next save is stale.
    return { ...(await getForEditing(params.id)), version };
  } catch (error) {
    if (!(error instanceof ConflictError) || error.reason !== "stale") throw error;
    const { status, refusal } = refusalOf(error);
    return Response.json({ ...refusal, current: await getForEditing(params.id) }, { status });
  }
});
