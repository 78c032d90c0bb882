// Where a one-time link leads: its user chooses a password here, the first one or a new one.
import type { Metadata } from "next";
import { NewPasswordForm } from "@/app/sign-in/new-password/_components/new-password-form";
import { DoorFrame } from "@/components/desk/door-frame";
import { env } from "@/lib/base/env";
import { findLink } from "@/lib/newsroom/users/links";

export const metadata: Metadata = {
  title: "Choose a password",
  robots: { index: false },
  // The address is the secret: requests say what site they come from and no more. Saying nothing at
  // all would have the form refused where there is no script.
  referrer: "strict-origin",
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function NewPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const link = typeof token === "string" ? await findLink(token) : null;
  return (
    <DoorFrame siteName={env().siteName} title="Choose a password">
      {link && typeof token === "string" ? (
        <>
          <p className="mb-5">
            {link.purpose === "invitation" ? "Welcome" : "Hello"}, <bdi>{link.name}</bdi>. You sign
            in as <strong className="font-semibold wrap-anywhere">{link.email}</strong>.
          </p>
          <NewPasswordForm token={token} email={link.email} />
        </>
      ) : (
        <>
          <p>
            This link has been used, has expired, or was replaced by a newer one. If you have chosen
            your password,{" "}
            <a href="/sign-in" className="text-link">
              sign in
            </a>
            .
          </p>
          <p className="mt-3">If not, ask an administrator of the newsroom for a new link.</p>
        </>
      )}
    </DoorFrame>
  );
}
