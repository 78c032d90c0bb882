import { ConflictDialog } from "@/app/desk/articles/[id]/_components/saving/conflict-dialog";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { SignInDialog } from "@/components/desk/sign-in/sign-in-dialog";
import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { Dialog } from "@/components/ui/dialog";
import { contentWords } from "@/lib/content/compare/content-words";
import type { Names } from "@/lib/content/blocks/names";

type Props = {
  saving: Saving;
  user: { id: string; name: string };
  names: Names;
  isCopying: boolean;
  setCopying: (isCopying: boolean) => void;
};

export function SavingDialogs({ saving, user, names, isCopying, setCopying }: Props) {
  const { engine, now } = saving;
  const { question, outcome, isAsking, content } = now;
  const later = () => engine.askLater();

  if (isCopying) {
    return (
      <Dialog title="Your text" onClose={() => setCopying(false)}>
        <div className="space-y-3">
          <CopyText label="Your text" words={contentWords(content, names)} isCopiedAtOnce />
          <Button onClick={() => setCopying(false)}>Close</Button>
        </div>
      </Dialog>
    );
  }
  if (!isAsking) return null;
  if (outcome === "signed out") {
    return (
      <SignInDialog
        user={user}
        words={{
          title: "Sign in again to save",
          ended: "You have been signed out. Your text is still here and is saved once you sign in.",
          other: `${user.name} was writing here. If you save now, this text is saved under the name of the person signed in.`,
          underOther: "Save under that name",
        }}
        onSignedIn={(userId) => engine.signedIn(userId)}
        onLater={later}
      >
        <Button onClick={() => setCopying(true)}>Copy your text …</Button>
      </SignInDialog>
    );
  }
  if (question === null) return null;
  return (
    <ConflictDialog
      key={question.changes}
      question={question}
      names={names}
      userName={user.name}
      onDecide={(decisions) => engine.decide(decisions)}
      onLater={later}
    />
  );
}
