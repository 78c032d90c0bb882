"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { addAuthor, changeAuthor } from "@/lib/authors/commands";
import { mergeAuthors } from "@/lib/authors/merge";
import { merger, newAuthor, profile } from "@/lib/authors/schema";
import { answerForm, textOf, textsOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";
import { expireNewEditions } from "@/lib/web/reader-pages";

/** Adds an author, or finds the one of that name, and goes on to their page. */
export async function add(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireUser("/desk/authors/new");
  const typed = textsOf(form, "name");
  let id = "";
  const state = await answerForm(typed, async () => {
    ({ id } = await addAuthor(actor, parseInput(newAuthor, typed)));
    return "Added.";
  });
  return state.done ? redirect(`/desk/authors/${id}`) : state;
}

/** Changes an author's particulars. Readers see them on many pages. */
export async function change(_: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "id");
  const actor = await requireUser(`/desk/authors/${id}`);
  const typed = textsOf(form, "name", "contactEmail", "biography", "isTeam", "pictureId", "userId");
  const state = await answerForm(typed, async () => {
    await changeAuthor(actor, id, parseInput(profile, typed));
    await expireNewEditions();
    return "Saved. Readers see it.";
  });
  refresh();
  return state;
}

/** Merges two authors and goes on to the page of the one who stays. */
export async function merge(_: FormState, form: FormData): Promise<FormState> {
  const { id, otherId, stays } = textsOf(form, "id", "otherId", "stays");
  const actor = await requireUser(`/desk/authors/${id}`);
  const [stayId, goId] = stays === "other" ? [otherId, id] : [id, otherId];
  const state = await answerForm({ otherId }, async () => {
    await mergeAuthors(actor, parseInput(merger, { stayId, goId }));
    await expireNewEditions();
    return "Merged.";
  });
  return state.done ? redirect(`/desk/authors/${stayId}`) : state;
}
