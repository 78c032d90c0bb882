import { cookies } from "next/headers";
import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import { choosePassword } from "@/lib/newsroom/users/links";
import { newUser, password } from "@/lib/newsroom/users/schema";
import { createFirstAdministrator } from "@/lib/newsroom/users/setup";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { doorForm } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const pageAt = (path: string) => (form: FormData) =>
  `${path}?${new URLSearchParams(formTexts(form, "token"))}`;

export const doorForms = {
  /** The user goes on to the sign-in page, and attempts from elsewhere cannot lock this browser out. */
  "sign-in/new-password": doorForm({ page: pageAt("/sign-in/new-password") }, async (form) => {
    const chosen = parseInput(password, textOf(form, "password"));
    const userId = await choosePassword(textOf(form, "token"), chosen);
    (await cookies()).set(newKnownBrowser(userId));
    return { goTo: "/sign-in?notice=chosen" };
  }),
  "sign-in/first-administrator": doorForm(
    { page: pageAt("/sign-in/first-administrator"), typed: ["name", "email"] },
    async (form) => {
      const input = parseInput(newUser, formTexts(form, "name", "email", "password"));
      await createFirstAdministrator(textOf(form, "token"), input);
      return { goTo: "/sign-in" };
    },
  ),
};
