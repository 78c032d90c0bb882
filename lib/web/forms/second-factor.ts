// A user's own passkeys, app and recovery codes, and the proof that it is them.
import {
  confirmByCode,
  confirmByPasskey,
  confirmByPassword,
} from "@/lib/newsroom/users/confirmation";
import { typedCode, typedPassword } from "@/lib/newsroom/users/schema";
import { beginApp, confirmApp, removeApp } from "@/lib/newsroom/users/second-factor/app";
import { passkeyName } from "@/lib/newsroom/users/second-factor/passkey-schema";
import {
  addPasskey,
  removePasskey,
  renamePasskey,
} from "@/lib/newsroom/users/second-factor/passkeys";
import { renewRecoveryCodes } from "@/lib/newsroom/users/second-factor/recovery-codes";
import { valueOfCookie } from "@/lib/web/auth/give-session";
import { deskForm, type Done } from "@/lib/web/forms/desk-form";
import { formTexts, textOf } from "@/lib/web/forms/form-texts";
import { deskPath } from "@/lib/web/pages/desk-path";
import { parseInput } from "@/lib/web/requests/input";

const page = "/desk/account";
const isForSettingUp = true;

export const secondFactorForms = {
  "account/add-passkey": deskForm(
    { page, typed: ["name"], isForSettingUp },
    async ({ actor, form }) => {
      const name = parseInput(passkeyName, textOf(form, "name"));
      const cookie = await valueOfCookie("passkey");
      const codes = await addPasskey(actor, { name, answer: textOf(form, "answer"), cookie });
      return withCodes("The passkey is added.", codes);
    },
  ),
  "account/rename-passkey": deskForm(
    { page, typed: ["name"], isForSettingUp },
    async ({ actor, form }) => {
      const { id, name } = formTexts(form, "id", "name");
      await renamePasskey(actor, id, parseInput(passkeyName, name));
      return "The passkey is renamed.";
    },
  ),
  "account/remove-passkey": deskForm({ page, isForSettingUp }, async ({ actor, form }) => {
    await removePasskey(actor, textOf(form, "id"));
    return "The passkey is removed.";
  }),
  /** One form for all of it, so that its answer still has its place when the app is set up. */
  "account/app": deskForm({ page, isForSettingUp }, async ({ actor, form }) => {
    switch (textOf(form, "step")) {
      case "begin":
        await beginApp(actor);
        return "Scan the code with your app, then give a code of it.";
      case "remove":
        await removeApp(actor);
        return "The app is removed.";
      default: {
        const code = parseInput(typedCode, textOf(form, "code"));
        return withCodes("The app is set up.", await confirmApp(actor, code));
      }
    }
  }),
  "account/recovery-codes": deskForm({ page, isForSettingUp }, async ({ actor }) =>
    withCodes("Your former codes no longer work.", await renewRecoveryCodes(actor)),
  ),
  "sign-in/confirm": deskForm(
    {
      page: (form) => `/sign-in/confirm?${new URLSearchParams({ next: nextOf(form) })}`,
      isForSettingUp,
    },
    async ({ actor, form }) => {
      const { proof, answer } = formTexts(form, "proof", "answer");
      if (answer !== "") {
        await confirmByPasskey(actor, { answer, cookie: await valueOfCookie("passkey") });
        // No password is six digits.
      } else if (/^\s*\d{3}\s?\d{3}\s*$/.test(proof)) {
        await confirmByCode(actor, proof);
      } else {
        await confirmByPassword(actor, parseInput(typedPassword, proof));
      }
      return { goTo: nextOf(form) };
    },
  ),
};

function nextOf(form: FormData): string {
  return deskPath(textOf(form, "next"));
}

function withCodes(done: string, codes: string[] | null): Done {
  return codes === null ? done : { done, codes };
}
