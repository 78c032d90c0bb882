"use client";
// Signing in to the desk where nobody is at work yet: it leads on to the page that was asked for.
import { useWaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { SignInForm } from "@/components/desk/sign-in/sign-in-form";
import { findSignedInUserId } from "@/components/desk/sign-in/sign-in-request";
import { tellSignedIn } from "@/components/desk/sign-in/signed-in";
import { useSignIn } from "@/components/desk/sign-in/use-sign-in";

export function WayIn({ destination }: { destination: string }) {
  const answer = useWaitingAnswer();
  const isAnswered = answer?.form === "sign-in/password" || answer?.form === "sign-in/passkey";
  const problem = isAnswered ? answer.state.problems.join(" ") : "";
  const email = isAnswered ? answer.state.typed["email"] : undefined;
  const signIn = useSignIn(async () => {
    const userId = await findSignedInUserId();
    if (userId !== null) tellSignedIn(userId);
    window.location.assign(destination);
    return "";
  }, problem);
  return (
    <>
      <SignInForm signIn={signIn} next={destination} isWholePage email={email} />
      <noscript>
        <p className="mt-4">Articles are written with JavaScript. Signing in needs none.</p>
      </noscript>
    </>
  );
}
