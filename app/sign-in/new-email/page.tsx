// Where the link to a new address leads. It is confirmed by a button: programs open the links of mail by themselves.
import type { Metadata } from "next";
import { ActionForm } from "@/components/desk/action-form";
import { DoorFrame } from "@/components/desk/door-frame";
import { Button } from "@/components/ui/button";
import { env } from "@/lib/base/env";
import { findEmailLink } from "@/lib/newsroom/users/email";

export const metadata: Metadata = {
  title: "Confirm your e-mail address",
  robots: { index: false },
  // As for app/sign-in/new-password.
  referrer: "strict-origin",
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function NewEmailPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const asked = typeof token === "string" ? await findEmailLink(token) : null;
  return (
    <DoorFrame siteName={env().siteName} title="Confirm your e-mail address">
      {asked && typeof token === "string" ? (
        <>
          <p className="mb-5 wrap-anywhere">
            Hello <bdi>{asked.name}</bdi>. You sign in as {asked.before}. From now on you sign in as{" "}
            <strong className="font-semibold">{asked.email}</strong>, and you are signed out in
            every browser.
          </p>
          <ActionForm form="sign-in/confirm-email">
            <input type="hidden" name="token" value={token} />
            <Button type="submit" look="strong" className="w-full">
              Confirm the address
            </Button>
          </ActionForm>
        </>
      ) : (
        <p>
          This link has been used, has expired, or was replaced by a newer one.{" "}
          <a href="/sign-in" className="text-link">
            Sign in
          </a>
        </p>
      )}
    </DoorFrame>
  );
}
