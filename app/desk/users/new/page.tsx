import type { Metadata } from "next";
import { InvitationForm } from "@/app/desk/users/new/_components/invitation-form";
import { requireUserWhoMay } from "@/lib/web/auth/session";

export const metadata: Metadata = { title: "Invite a user" };

export default async function InvitePage() {
  await requireUserWhoMay("changeUsers", "/desk/users/new");
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="text-2xl font-semibold">Invite a user</h1>
      <p className="mb-6 mt-1 text-ink-soft">
        They choose a password with a link that works once, for seven days.
      </p>
      <InvitationForm />
    </div>
  );
}
