// Where the one-time link of an empty newsroom leads: its first administrator is created here.
import type { Metadata } from "next";
import { FirstAdministratorForm } from "@/app/sign-in/first-administrator/_components/first-administrator-form";
import { DoorFrame } from "@/components/desk/door-frame";
import { env } from "@/lib/base/env";
import { isSetupTokenValid } from "@/lib/newsroom/users/setup";

export const metadata: Metadata = {
  title: "Create the first administrator",
  robots: { index: false },
  // As for app/sign-in/new-password.
  referrer: "strict-origin",
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function FirstAdministratorPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const isValid = typeof token === "string" && (await isSetupTokenValid(token));
  return (
    <DoorFrame siteName={env().siteName} title="Create the first administrator">
      {isValid ? (
        <FirstAdministratorForm token={token} />
      ) : (
        <p>
          This link has been used, or a newer one has replaced it. The server prints a fresh one
          when it starts, as long as there is nobody to sign in.{" "}
          <a href="/sign-in" className="text-link">
            Sign in
          </a>
        </p>
      )}
    </DoorFrame>
  );
}
