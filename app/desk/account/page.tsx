import type { Metadata } from "next";
import { AppSection } from "@/app/desk/account/_components/app-section";
import { OwnEmailForm } from "@/app/desk/account/_components/email-form";
import { PasskeySection } from "@/app/desk/account/_components/passkey-section";
import { RecoverySection } from "@/app/desk/account/_components/recovery-section";
import { PasswordForm } from "@/app/desk/account/_components/password-form";
import { SessionList } from "@/app/desk/account/_components/session-list";
import { DeskSection } from "@/components/desk/desk-section";
import { env } from "@/lib/base/env";
import { findAskedEmail } from "@/lib/newsroom/users/email";
import { findPendingApp } from "@/lib/newsroom/users/second-factor/app";
import { getSecondFactors } from "@/lib/newsroom/users/second-factor/standing";
import { requireSession } from "@/lib/web/auth/session";
import { getUser } from "@/lib/newsroom/users/queries";
import { listSessions } from "@/lib/newsroom/users/sessions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { user, id } = await requireSession("/desk/account");
  const [{ email }, sessions, asked, factors, pendingApp] = await Promise.all([
    getUser(user.id),
    listSessions(user),
    findAskedEmail(user.id),
    getSecondFactors(user.id),
    findPendingApp(user.id),
  ]);
  const { passkeys, appSince, recoveryCodesLeft } = factors;
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
        <OwnEmailForm email={email} asked={asked} sendsMail={env().mail !== null} />
      </DeskSection>
      <div id="second-factor">
        <PasskeySection passkeys={passkeys} />
        <AppSection since={appSince} pending={pendingApp} />
        <RecoverySection
          left={recoveryCodesLeft}
          hasSecondFactor={passkeys.length > 0 || appSince !== null}
        />
      </div>
      <DeskSection title="Where you are signed in">
        <SessionList sessions={sessions} currentId={id} />
      </DeskSection>
    </div>
  );
}
