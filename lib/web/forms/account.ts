import { changeOwnPassword } from "@/lib/newsroom/users/own-password";
import { askForEmail, dropAskedEmail } from "@/lib/newsroom/users/email";
import { sendEmailLink } from "@/lib/newsroom/users/email-link";
import { emailAddress, passwordChange } from "@/lib/newsroom/users/schema";
import { endOtherSessions, endSession } from "@/lib/newsroom/users/sessions";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { deskForm } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const page = "/desk/account";

export const accountForms = {
  /** Ends this session, too, and so leads to the sign-in page. */
  "account/change-password": deskForm({ page }, async ({ actor, form }) => {
    const input = parseInput(passwordChange, formTexts(form, "current", "password"));
    await changeOwnPassword(actor, input);
    return { goTo: "/sign-in?notice=changed" };
  }),
  "account/ask-for-email": deskForm({ page, typed: ["email"] }, async ({ actor, form }) => {
    const email = parseInput(emailAddress, textOf(form, "email"));
    return sendEmailLink(await askForEmail(actor, email));
  }),
  "account/drop-email": deskForm({ page }, async ({ actor }) => {
    await dropAskedEmail(actor);
    return "Your address stays as it is.";
  }),
  "account/sign-out-one": deskForm({ page }, async ({ actor, form }) => {
    await endSession(actor, textOf(form, "session"));
    return "That browser is signed out.";
  }),
  "account/sign-out-elsewhere": deskForm({ page }, async ({ actor, session }) => {
    const count = await endOtherSessions(actor, session.id);
    return count === 1
      ? "One other browser is signed out."
      : `${count} other browsers are signed out.`;
  }),
};
