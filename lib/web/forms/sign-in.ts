// Signing in. The first step is here for browsers without scripts; with scripts it goes by next-auth's address.
import { InvalidInputError } from "@/lib/base/errors";
import { confirmEmail } from "@/lib/newsroom/users/email";
import { longestEmailAddress, typedCode, typedPassword } from "@/lib/newsroom/users/schema";
import {
  enterByPasskey,
  finishByCode,
  finishByPasskey,
} from "@/lib/newsroom/users/second-factor/second-step";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import {
  askingBrowser,
  giveSession,
  noteSecondStep,
  valueOfCookie,
} from "@/lib/web/auth/give-session";
import { doorForm } from "@/lib/web/forms/desk-form";
import { textOf } from "@/lib/web/forms/form-texts";
import { deskPath } from "@/lib/web/pages/desk-path";
import { parseInput } from "@/lib/web/requests/input";

const nextOf = (form: FormData) => new URLSearchParams({ next: deskPath(textOf(form, "next")) });
const firstPage = (form: FormData) => `/sign-in?${nextOf(form)}`;
const secondPage = (form: FormData) => `/sign-in/second-step?${nextOf(form)}`;

export const signInForms = {
  "sign-in/password": doorForm({ page: firstPage, typed: ["email"] }, async (form) => {
    const email = textOf(form, "email").slice(0, longestEmailAddress);
    const password = parseInput(typedPassword, textOf(form, "password"));
    const result = await checkSignIn(email, password, await askingBrowser());
    if (result === null) throw new InvalidInputError("The address or the password is not right.");
    if ("ways" in result) {
      await noteSecondStep(result);
      return { goTo: secondPage(form) };
    }
    await giveSession(result);
    return { goTo: deskPath(textOf(form, "next")) };
  }),
  "sign-in/code": doorForm({ page: secondPage }, async (form) => {
    const code = parseInput(typedCode, textOf(form, "code"));
    const step = await valueOfCookie("second-step");
    const result = await finishByCode(code, step, await askingBrowser());
    if (result === null) {
      throw new InvalidInputError("That code is not right, or was used before.");
    }
    await giveSession(result);
    return { goTo: deskPath(textOf(form, "next")) };
  }),
  /** As the second step, or in place of both. */
  "sign-in/passkey": doorForm({ page: firstPage }, async (form) => {
    const answer = { answer: textOf(form, "answer"), cookie: await valueOfCookie("passkey") };
    const browser = await askingBrowser();
    const result =
      textOf(form, "step") === "second"
        ? await finishByPasskey(answer, await valueOfCookie("second-step"), browser)
        : await enterByPasskey(answer, browser);
    await giveSession(result);
    return { goTo: deskPath(textOf(form, "next")) };
  }),
  "sign-in/confirm-email": doorForm(
    {
      page: (form) => `/sign-in/new-email?${new URLSearchParams({ token: textOf(form, "token") })}`,
    },
    async (form) => {
      await confirmEmail(textOf(form, "token"));
      return { goTo: "/sign-in?notice=address" };
    },
  ),
};
