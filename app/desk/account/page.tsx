// A user's own account: who they are here, their password, and where they are signed in.
import type { Metadata } from "next";
import { PasswordForm } from "@/app/desk/account/_components/password-form";
import { SessionList } from "@/app/desk/account/_components/session-list";
import { DeskSection } from "@/components/desk/desk-section";
import { requireSession } from "@/lib/auth/session";
import { getOwnEmail } from "@/lib/users/queries";
import { listSessions } from "@/lib/users/sessions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { user, id } = await requireSession("/desk/account");
  const [email, sessions] = await Promise.all([getOwnEmail(user), listSessions(user)]);
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="text-2xl font-semibold">Account</h1>
      <p className="mt-1 text-ink-soft">
        {user.name}, {user.role}. You sign in as {email}. An administrator can change your name and
        role.
      </p>
      <DeskSection title="Password">
        <PasswordForm email={email} />
      </DeskSection>
      <DeskSection title="Where you are signed in">
        <SessionList sessions={sessions} currentId={id} />
      </DeskSection>
    </div>
  );
}
