"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { createArticle } from "@/lib/articles/commands";
import { content } from "@/lib/articles/schema";
import { requireUser } from "@/lib/auth/session";
import { attempt } from "@/lib/web/attempt";
import { parseInput } from "@/lib/web/input";

type State = { problems: readonly string[]; headline: string; sectionId: string };

const beginning = z.strictObject({
  headline: content.shape.headline.min(1, { error: "Begin with a headline: it can be changed." }),
  sectionId: content.shape.sectionId,
});

/** Begins an article and goes on to its page. */
export async function beginArticle(_: State, form: FormData): Promise<State> {
  const actor = await requireUser("/desk/articles/new");
  const headline = String(form.get("headline") ?? "");
  const sectionId = String(form.get("sectionId") ?? "");
  let id = "";
  const problems = await attempt(async () => {
    const input = parseInput(beginning, { headline, sectionId: sectionId || null });
    ({ id } = await createArticle(actor, input));
  });
  if (problems.length > 0) return { problems, headline, sectionId };
  redirect(`/desk/articles/${id}`);
}
