"use server";
import { refresh } from "next/cache";
import { requireUser } from "@/lib/auth/session";
import {
  addSection,
  moveSection,
  renameSection,
  reopenSection,
  retireSection,
} from "@/lib/sections/commands";
import { sectionName, step } from "@/lib/sections/schema";
import type { Actor } from "@/lib/users/actor";
import { answerForm, textOf, textsOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";
import { expireNewEditions } from "@/lib/web/reader-pages";

export async function add(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor) => {
    const name = parseInput(sectionName, textOf(form, "name"));
    await addSection(actor, name);
    return `“${name}” is added, behind the others.`;
  });
}

/** Moves the section that the pressed button stands for: its value is a direction and an id, as in "up ID". */
export async function move(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor) => {
    const [direction, id] = textOf(form, "step").split(" ");
    const input = parseInput(step, { direction, id });
    const { name, place, of } = await moveSection(actor, input.id, input.direction);
    return `“${name}” is now number ${place} of ${of}.`;
  });
}

export async function rename(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await renameSection(actor, id, parseInput(sectionName, textOf(form, "name")));
    return "The name is changed. Readers see it.";
  });
}

export async function retire(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await retireSection(actor, id);
    return "Retired.";
  });
}

export async function reopen(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await reopenSection(actor, id);
    return "Open again, behind the others.";
  });
}

/** Does `work` to the section that the form names, if it names one; every reader page has the navigation. */
async function change(
  form: FormData,
  work: (actor: Actor, id: string) => Promise<string>,
): Promise<FormState> {
  const { id, name } = textsOf(form, "id", "name");
  const actor = await requireUser("/desk/sections");
  const state = await answerForm({ name }, async () => {
    const done = await work(actor, id);
    await expireNewEditions();
    return done;
  });
  refresh();
  return state;
}
