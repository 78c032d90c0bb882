// The sign-in ended while somebody was writing: signing in over the text, after which the same save goes on.
import { useState, type FormEvent } from "react";
import { findSignedInUserId, signInProblem, trySignIn } from "@/components/desk/sign-in-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";

type Props = {
  /** Who was signed in when the article was opened. */
  user: { id: string; name: string };
  onSignedIn: (userId: string) => void;
  onCopy: () => void;
  onLater: () => void;
};

export function SignInDialog({ user, onSignedIn, onCopy, onLater }: Props) {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  // Somebody else than before: whether their name is to stand under this text is asked first.
  const [other, setOther] = useState<string | null>(null);

  async function goOn() {
    const userId = await findSignedInUserId();
    setBusy(false);
    if (userId === null) setProblem("Nobody is signed in in this browser.");
    else if (userId === user.id) onSignedIn(userId);
    else setOther(userId);
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
        <p>
          {user.name} was writing here. Saved now, this text stands under the name of who signed in.
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button look="strong" onClick={() => onSignedIn(other)}>
            Save it under that name
          </Button>
          <Button onClick={() => setOther(null)}>Sign in as somebody else</Button>
          <Button onClick={onCopy}>Copy the text …</Button>
        </div>
      </Dialog>
    );
  }

  return (
    <Dialog title="Sign in again to save" onClose={onLater} className="max-w-lg">
      <form method="post" onSubmit={submit} className="space-y-4">
        <p>Your sign-in has ended. Your text is still here, and is saved once you are signed in.</p>
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
          <Button onClick={onCopy}>Copy your text …</Button>
          <Button look="plain" onClick={onLater}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
