// From here to the identity provider, to sign out there, too. It is a page because a form's redirect may not leave the site.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "@/components/desk/door-frame";
import { env } from "@/lib/base/env";
import { findSignOutAddress, readSignedOut } from "@/lib/newsroom/single-sign-on/sign-out";
import { valueOfCookie } from "@/lib/web/auth/give-session";

export const metadata: Metadata = { title: "Signed out", robots: { index: false } };

export default async function SignedOutPage() {
  const signedOut = readSignedOut(await valueOfCookie("signed-out"));
  const { siteName, sso } = env();
  if (signedOut === null || sso === null) redirect("/sign-in");
  const address = await findSignOutAddress(signedOut);
  return (
    <DoorFrame siteName={siteName} title="Signed out">
      {address !== null && <meta httpEquiv="refresh" content={`0;url=${address}`} />}
      <p role="status">
        You are signed out here.{" "}
        {address === null ? (
          <>
            On this machine, <bdi>{sso.name}</bdi> may still have you signed in.
          </>
        ) : (
          <>
            Going to <bdi>{sso.name}</bdi>, to sign out there, too …
          </>
        )}
      </p>
      {address !== null && (
        <p className="mt-4">
          <a href={address} className="text-link">
            Sign out of <bdi>{sso.name}</bdi>
          </a>
        </p>
      )}
      <p className="mt-4">
        <a href="/sign-in" className="text-link">
          To the sign-in page
        </a>
      </p>
    </DoorFrame>
  );
}
