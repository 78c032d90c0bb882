import { SignInDialog, type SignInWords } from "@/components/desk/sign-in/sign-in-dialog";

type Props = {
  user: { id: string; name: string } | null;
  unsent: FormData | null;
  onClose: () => void;
  onSend: (fields: FormData, userId: string) => void;
};

const words: SignInWords = {
  title: "Sign in again",
  ended:
    "You have been signed out. What you typed is still in the form and is sent once you sign in.",
  other: "What you typed is sent in the name of the person signed in now.",
  underOther: "Send it in their name",
};

export function SignInAndSend({ user, unsent, onClose, onSend }: Props) {
  if (user === null || unsent === null) return null;
  return (
    <SignInDialog
      user={user}
      words={words}
      onLater={onClose}
      onSignedIn={(userId) => {
        onClose();
        onSend(unsent, userId);
      }}
    />
  );
}
