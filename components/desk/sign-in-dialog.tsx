// The sign-in ended while somebody was at work: signing in over the page, after which the work goes on.
import { useState, type FormEvent, type ReactNode } from "react";
import { findSignedInUserId, signInProblem, trySignIn } from "@/components/desk/sign-in-request";
import { tellSignedIn } from "@/components/desk/signed-in";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";

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
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  // Somebody else than before: whether their name is to stand under this text is asked first.
  const [other, setOther] = useState<string | null>(null);

  async function goOn() {
    const userId = await findSignedInUserId();
    setBusy(false);
    if (userId === null) setProblem("Nobody is signed in in this browser.");
    else if (userId !== user.id) setOther(userId);
    else {
      onSignedIn(userId);
      tellSignedIn(userId);
    }
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem("");
    const status = await trySignIn(String(fields.get("email")), String(fields.get("password")));
    if (status === 200) return goOn();
    setBusy(false);
    setProblem(signInProblem(status));
  }

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
      <form method="post" onSubmit={submit} className="space-y-4">
        <p>{words.ended}</p>
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <p role="alert" className="min-h-6 text-accent">
          {problem}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong" aria-disabled={isBusy}>
            {isBusy ? "Signing in …" : "Sign in"}
          </Button>
          <Button onClick={goOn}>I have signed in elsewhere</Button>
          {children}
          <Button look="plain" onClick={onLater}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
