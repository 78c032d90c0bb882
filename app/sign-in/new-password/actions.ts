"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { newKnownBrowser } from "@/lib/auth/known-browser";
import { choosePassword } from "@/lib/users/links";
import { password } from "@/lib/users/schema";
import { answerForm, textOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";

/** Sets the password of the link's user and goes on to signing in, which nobody's guessing can keep this browser from. */
export async function setPassword(_: FormState, form: FormData): Promise<FormState> {
  const state = await answerForm({}, async () => {
    const chosen = parseInput(password, textOf(form, "password"));
    const userId = await choosePassword(textOf(form, "token"), chosen);
    (await cookies()).set(newKnownBrowser(userId));
    return "Your password is set.";
  });
  return state.done ? redirect("/sign-in?notice=chosen") : state;
}
