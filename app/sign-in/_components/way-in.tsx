"use client";
// Signing in to the desk where nobody is at work yet: it leads on to the page that was asked for.
import { SignInForm } from "@/components/desk/sign-in/sign-in-form";
import { findSignedInUserId } from "@/components/desk/sign-in/sign-in-request";
import { tellSignedIn } from "@/components/desk/sign-in/signed-in";
import { useSignIn } from "@/components/desk/sign-in/use-sign-in";

export function WayIn({ destination }: { destination: string }) {
  const signIn = useSignIn(async () => {
    const userId = await findSignedInUserId();
    if (userId !== null) tellSignedIn(userId);
    window.location.assign(destination);
    return "";
  });
  return (
    <>
      <SignInForm signIn={signIn} isWholePage />
      <noscript>
        <p className="mt-4">The desk needs JavaScript. The site itself does not.</p>
      </noscript>
    </>
  );
}
