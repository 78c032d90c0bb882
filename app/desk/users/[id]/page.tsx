import type { Metadata } from "next";
import { AccessSection } from "@/app/desk/users/[id]/_components/access-section";
import { ConfirmEmailForm } from "@/app/desk/users/[id]/_components/confirm-email-form";
import { UserEmailForm } from "@/app/desk/users/[id]/_components/email-form";
import { RenameForm } from "@/components/desk/rename-form";
import { PasswordSection } from "@/app/desk/users/[id]/_components/password-section";
import { RoleForm } from "@/app/desk/users/[id]/_components/role-form";
import { SecondFactorSection } from "@/app/desk/users/[id]/_components/second-factor-section";
import { DeskSection } from "@/components/desk/desk-section";
import { Moment } from "@/components/desk/moment";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { findAskedEmail } from "@/lib/newsroom/users/email";
import { getUser } from "@/lib/newsroom/users/queries";
import { orNotFound } from "@/lib/web/pages/or-not-found";
import { longestUserName } from "@/lib/newsroom/users/schema";
import { UserStateLabel } from "@/app/desk/users/_components/user-table";
import { ScopeForm } from "@/app/desk/users/[id]/_components/scope-form";
import { listSections } from "@/lib/site/sections/queries";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "User" };

export default async function UserPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireUserWhoMay("changeUsers", `/desk/users/${id}`);
  const user = await orNotFound(getUser(id));
  const asked = await findAskedEmail(id);
  const { name, email, role, scope, state, lastSeenAt } = user;
  const isOneself = actor.id === id;
  return (
    <div className="max-w-2xl pt-6">
      <p className="text-sm">
        <a href="/desk/users" className="text-link">
          Users
        </a>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl font-semibold wrap-anywhere">
        {name}
      </h1>
      <p className="mt-1 text-ink-soft wrap-anywhere">
        {email}, <UserStateLabel state={state} />, {lastSeenAt ? "last active " : "never signed in"}
        {lastSeenAt && <Moment at={lastSeenAt} />}
      </p>
      <DeskSection title="Name and role">
        <RenameForm form="users/rename" maxLength={longestUserName} id={id} name={name} />
        {isOneself ? (
          <p>Your own role is {role}. Only another administrator can change it.</p>
        ) : (
          <>
            <RoleForm id={id} role={role} />
            <ScopeForm id={id} role={role} scope={scope} sections={await listSections()} />
          </>
        )}
      </DeskSection>
      <DeskSection title="E-mail">
        <UserEmailForm id={id} email={email} />
        <p>
          They sign in with it. Changing it signs them out everywhere; both addresses get an e-mail.
        </p>
        <ConfirmEmailForm id={id} asked={asked} />
      </DeskSection>
      <PasswordSection user={user} />
      {!isOneself && <SecondFactorSection user={user} />}
      {!isOneself && <AccessSection user={user} />}
    </div>
  );
}
