"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requireSession, requireUser } from "@/lib/auth/session";
import { changeOwnPassword } from "@/lib/users/own-password";
import { changeOwnEmail } from "@/lib/users/email";
import { emailChange, passwordChange } from "@/lib/users/schema";
import { endOtherSessions, endSession } from "@/lib/users/sessions";
import { answerForm, textOf, textsOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";

/** Changes the password and, because that ends this session too, leads to the sign-in page. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireUser("/desk/account");
  const state = await answerForm({}, async () => {
    const input = parseInput(passwordChange, textsOf(form, "current", "password"));
    await changeOwnPassword(actor, input);
    return "Your password is changed.";
  });
  return state.done ? redirect("/sign-in?notice=changed") : state;
}

/** Changes the address and, because that ends this session too, leads to the sign-in page. */
export async function changeAddress(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireUser("/desk/account");
  const state = await answerForm({ email: textOf(form, "email") }, async () => {
    const input = parseInput(emailChange, textsOf(form, "email", "current"));
    await changeOwnEmail(actor, input);
    return "Your e-mail address is changed.";
  });
  return state.done ? redirect("/sign-in?notice=address") : state;
}

/** Signs out the browser that the pressed button stands for. */
export async function signOutOne(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireUser("/desk/account");
  const state = await answerForm({}, async () => {
    await endSession(actor, textOf(form, "session"));
    return "That browser is signed out.";
  });
  refresh();
  return state;
}

/** Signs out every browser of this user but this one. */
export async function signOutElsewhere(): Promise<FormState> {
  const { user, id } = await requireSession("/desk/account");
  const state = await answerForm({}, async () => {
    const count = await endOtherSessions(user, id);
    return count === 1
      ? "One other browser is signed out."
      : `${count} other browsers are signed out.`;
  });
  refresh();
  return state;
}
