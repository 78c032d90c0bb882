// The sign-in ended while somebody was at work: signing in over the page, after which the work goes on.
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { SignInForm } from "@/components/desk/sign-in/sign-in-form";
import { findSignedInUserId } from "@/components/desk/sign-in/sign-in-request";
import { onSignedIn as whenSignedIn, tellSignedIn } from "@/components/desk/sign-in/signed-in";
import { useSignIn } from "@/components/desk/sign-in/use-sign-in";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** What is at stake, in sentences; the last is what a person presses who means another's name to stand for it. */
export type SignInWords = { title: string; ended: string; other: string; underOther: string };

type Props = {
  /** Who was signed in when the page was opened. */
  user: { id: string; name: string };
  words: SignInWords;
  onSignedIn: (userId: string) => void;
  onLater: () => void;
  /** What else can be done, as more buttons. */
  children?: ReactNode;
};

export function SignInDialog({ user, words, onSignedIn, onLater, children }: Props) {
  // Somebody else than before: whether their name is to stand under this text is asked first.
  const [other, setOther] = useState<string | null>(null);
  const signIn = useSignIn(goOn);

  /** Looks who is signed in now; gives what is left to say. */
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

  // Another tab may have signed in meanwhile, or long ago and unheard: who comes back to this one is let go on.
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
