"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { restoreRevision } from "@/lib/articles/commands";
import { requireUser } from "@/lib/auth/session";
import { attempt } from "@/lib/web/attempt";
import { parseInput } from "@/lib/web/input";

export type RestoreState = { problems: readonly string[] };

const input = z.object({
  id: z.string(),
  number: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
});

/** Makes an earlier revision the draft again, and goes on to the article. */
export async function restore(_: RestoreState, form: FormData): Promise<RestoreState> {
  const { id, number, version } = parseInput(input, Object.fromEntries(form));
  const actor = await requireUser(`/desk/articles/${id}/history`);
  const problems = await attempt(() => restoreRevision(actor, id, { number, version }));
  if (problems.length > 0) return { problems };
  redirect(`/desk/articles/${id}`);
}
