"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { addTopic, changeTopic } from "@/lib/topics/commands";
import { newTopic, topicParticulars } from "@/lib/topics/schema";
import { answerForm, textOf, textsOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";
import { expireNewEditions } from "@/lib/web/reader-pages";

/** Adds a topic, or finds the one of that name, and goes on to its page. */
export async function add(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireUser("/desk/topics/new");
  const typed = textsOf(form, "name");
  let id = "";
  const state = await answerForm(typed, async () => {
    ({ id } = await addTopic(actor, parseInput(newTopic, typed)));
    await expireNewEditions();
    return "Added.";
  });
  return state.done ? redirect(`/desk/topics/${id}`) : state;
}

/** Changes a topic's particulars. Readers see them on many pages. */
export async function change(_: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, "id");
  const actor = await requireUser(`/desk/topics/${id}`);
  const typed = textsOf(form, "name", "slug", "description");
  const state = await answerForm(typed, async () => {
    await changeTopic(actor, id, parseInput(topicParticulars, typed));
    await expireNewEditions();
    return "Saved. Readers see it.";
  });
  refresh();
  return state;
}
