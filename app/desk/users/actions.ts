"use server";
import { refresh } from "next/cache";
import { requireUser } from "@/lib/auth/session";
import type { Actor } from "@/lib/users/actor";
import {
  changeRole,
  disableUser,
  enableUser,
  inviteUser,
  makePasswordLink,
  renameUser,
} from "@/lib/users/commands";
import { changeEmail } from "@/lib/users/email";
import { handOver } from "@/lib/users/hand-over";
import { emailAddress, invitation, userName, userRole } from "@/lib/users/schema";
import { answerForm, textOf, textsOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";

/** Invites a user; the answer has their link. */
export async function invite(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireUser("/desk/users/new");
  const typed = textsOf(form, "name", "email", "role");
  return answerForm(typed, async () => {
    const input = parseInput(invitation, typed);
    const { done, link } = await handOver(await inviteUser(actor, input));
    return { done: `${input.name} is invited. ${done}`, link };
  });
}

/** Makes a new link for the user; the answer has it. */
export async function makeLink(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => handOver(await makePasswordLink(actor, id)));
}

export async function rename(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await renameUser(actor, id, parseInput(userName, textOf(form, "name")));
    return "The name is changed.";
  });
}

export async function giveEmail(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await changeEmail(actor, id, parseInput(emailAddress, textOf(form, "email")));
    return "The e-mail address is changed. They sign in again, with the new one.";
  });
}

export async function giveRole(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await changeRole(actor, id, parseInput(userRole, textOf(form, "role")));
    return "The role is changed. It acts at once.";
  });
}

export async function disable(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await disableUser(actor, id);
    return "Disabled, and signed out everywhere.";
  });
}

export async function enable(_: FormState, form: FormData): Promise<FormState> {
  return change(form, async (actor, id) => {
    await enableUser(actor, id);
    return "Enabled.";
  });
}

/** Does `work` to the user whom the form is about, and shows their page anew. */
async function change(
  form: FormData,
  work: (actor: Actor, id: string) => ReturnType<Parameters<typeof answerForm>[1]>,
): Promise<FormState> {
  const { id, ...typed } = textsOf(form, "id", "name", "role", "email");
  const actor = await requireUser(`/desk/users/${id}`);
  const state = await answerForm(typed, () => work(actor, id));
  refresh();
  return state;
}
