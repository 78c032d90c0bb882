"use server";
import { redirect } from "next/navigation";
import { choosePassword } from "@/lib/users/links";
import { password } from "@/lib/users/schema";
import { answerForm, textOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";

/** Sets the password of the link's user and goes on to signing in. */
export async function setPassword(_: FormState, form: FormData): Promise<FormState> {
  const state = await answerForm({}, async () => {
    await choosePassword(textOf(form, "token"), parseInput(password, textOf(form, "password")));
    return "Your password is set.";
  });
  return state.done ? redirect("/sign-in?notice=chosen") : state;
}
