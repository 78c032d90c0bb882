import type { Actor } from "@/lib/content/users/actor";
import {
  changeRole,
  changeScope,
  disableUser,
  enableUser,
  inviteUser,
  makePasswordLink,
  renameUser,
} from "@/lib/newsroom/users/commands";
import { changeEmail, confirmEmailOf } from "@/lib/newsroom/users/email";
import { handOver } from "@/lib/newsroom/users/hand-over";
import {
  emailAddress,
  invitation,
  secondFactorRule,
  userName,
  userRole,
  userScope,
} from "@/lib/newsroom/users/schema";
import { removeSecondFactors } from "@/lib/newsroom/users/second-factor/removal";
import { requireSecondFactor } from "@/lib/newsroom/users/second-factor/rule";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { deskForm, type Done, type Form } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const typed = ["name", "email", "role"] as const;

function userForm(work: (actor: Actor, id: string, form: FormData) => Promise<Done>): Form {
  const page = (form: FormData) => `/desk/users/${textOf(form, "id")}`;
  return deskForm({ page, typed }, ({ actor, form }) => work(actor, textOf(form, "id"), form));
}

export const userForms = {
  /** The answer has the invitation's link. */
  "users/invite": deskForm({ page: "/desk/users/new", typed }, async ({ actor, form }) => {
    const input = parseInput(invitation, formTexts(form, ...typed));
    const { done, link } = await handOver(await inviteUser(actor, input));
    return { done: `${input.name} is invited. ${done}`, link };
  }),
  "users/make-link": userForm(async (actor, id) => handOver(await makePasswordLink(actor, id))),
  "users/rename": userForm(async (actor, id, form) => {
    await renameUser(actor, id, parseInput(userName, textOf(form, "name")));
    return "The name is changed.";
  }),
  "users/give-email": userForm(async (actor, id, form) => {
    await changeEmail(actor, id, parseInput(emailAddress, textOf(form, "email")));
    return "The e-mail address is changed. They sign in again, with the new one.";
  }),
  "users/confirm-email": userForm(async (actor, id) => {
    await confirmEmailOf(actor, id);
    return "The e-mail address is changed. They sign in again, with the new one.";
  }),
  "users/remove-second-factors": userForm(async (actor, id) => {
    await removeSecondFactors(actor, id);
    return "Their second factors are removed, and they are signed out everywhere.";
  }),
  "users/require-second-factor": deskForm({ page: "/desk/users" }, async ({ actor, form }) => {
    const input = { roles: form.getAll("roles"), graceDays: textOf(form, "graceDays") };
    await requireSecondFactor(actor, parseInput(secondFactorRule, input));
    return "Saved. It applies at once.";
  }),
  "users/give-role": userForm(async (actor, id, form) => {
    await changeRole(actor, id, parseInput(userRole, textOf(form, "role")));
    return "The role is changed. It applies at once.";
  }),
  "users/give-scope": userForm(async (actor, id, form) => {
    const sectionIds = form.getAll("section").map(String);
    await changeScope(
      actor,
      id,
      parseInput(userScope, { kind: textOf(form, "scope"), sectionIds }),
    );
    return "Changed. It applies at once.";
  }),
  "users/disable": userForm(async (actor, id) => {
    await disableUser(actor, id);
    return "Disabled, and signed out everywhere.";
  }),
  "users/enable": userForm(async (actor, id) => {
    await enableUser(actor, id);
    return "Enabled.";
  }),
};
