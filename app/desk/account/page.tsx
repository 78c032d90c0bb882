import type { Metadata } from "next";
import { OwnEmailForm } from "@/app/desk/account/_components/email-form";
import { PasswordForm } from "@/app/desk/account/_components/password-form";
import { SessionList } from "@/app/desk/account/_components/session-list";
import { DeskSection } from "@/components/desk/desk-section";
import { requireSession } from "@/lib/web/auth/session";
import { getUser } from "@/lib/newsroom/users/queries";
import { listSessions } from "@/lib/newsroom/users/sessions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { user, id } = await requireSession("/desk/account");
  const [{ email }, sessions] = await Promise.all([getUser(user.id), listSessions(user)]);
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="text-2xl font-semibold">Account</h1>
      <p className="mt-1">
        <strong dir="auto" className="font-semibold">
          {user.name}
        </strong>
        , {user.role}
      </p>
      <p className="text-ink-soft">
        You are signed in as {email}. Only an administrator can change your name and role.
      </p>
      <DeskSection title="Password">
        <PasswordForm email={email} />
      </DeskSection>
      <DeskSection title="E-mail">
        <OwnEmailForm email={email} />
      </DeskSection>
      <DeskSection title="Where you are signed in">
        <SessionList sessions={sessions} currentId={id} />
      </DeskSection>
    </div>
  );
}
