// Signing in over the page, after which the work goes on.
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { SignInForm } from "@/components/desk/sign-in/sign-in-form";
import { findSignedInUserId } from "@/components/desk/sign-in/sign-in-request";
import { onSignedIn as whenSignedIn, tellSignedIn } from "@/components/desk/sign-in/signed-in";
import { useSignIn } from "@/components/desk/sign-in/use-sign-in";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The last is for the button that puts another user's name to it. */
export type SignInWords = { title: string; ended: string; other: string; underOther: string };

type Props = {
  /** The user who opened the page. */
  user: { id: string; name: string };
  words: SignInWords;
  onSignedIn: (userId: string) => void;
  onLater: () => void;
  children?: ReactNode;
};

export function SignInDialog({ user, words, onSignedIn, onLater, children }: Props) {
  // Another user is asked first whether this text is to be theirs.
  const [other, setOther] = useState<string | null>(null);
  const signIn = useSignIn(goOn);

  async function goOn(): Promise<string> {
    const userId = await findSignedInUserId();
    if (userId === null) return "Nobody is signed in in this browser.";
    meet(userId);
    return "";
  }

  function meet(userId: string) {
    if (userId === user.id) tellSignedIn(userId);
    else setOther(userId);
  }

  // Another tab may have signed in.
  const hear = useEffectEvent((userId: string) => {
    if (userId !== user.id) setOther(userId);
    else onSignedIn(userId);
  });
  const look = useEffectEvent(async () => {
    const userId = document.hidden ? null : await findSignedInUserId();
    if (userId !== null) meet(userId);
  });
  useEffect(() => {
    const stopHearing = whenSignedIn(hear);
    document.addEventListener("visibilitychange", look);
    return () => {
      stopHearing();
      document.removeEventListener("visibilitychange", look);
    };
  }, []);

  if (other !== null) {
    return (
      <Dialog title="Somebody else is signed in now" onClose={onLater} className="max-w-lg">
        <p>{words.other}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button look="strong" onClick={() => onSignedIn(other)}>
            {words.underOther}
          </Button>
          <Button onClick={() => setOther(null)}>Sign in as somebody else</Button>
          {children}
        </div>
      </Dialog>
    );
  }

  return (
    <Dialog title={words.title} onClose={onLater} className="max-w-lg">
      <p className="mb-4">{words.ended}</p>
      <SignInForm signIn={signIn}>
        <Button onClick={async () => signIn.setProblem(await goOn())}>
          I have signed in in another tab
        </Button>
        {children}
        <Button look="plain" onClick={onLater}>
          Not now
        </Button>
      </SignInForm>
    </Dialog>
  );
}
