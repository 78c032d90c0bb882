// Uploads go on after a new sign-in over the page.
import { useEffect, useState, useSyncExternalStore } from "react";
import { SignInDialog } from "@/components/desk/sign-in/sign-in-dialog";
import { onSignedIn } from "@/components/desk/sign-in/signed-in";
import { quiet } from "@/lib/browser/saving/table";
import type { UploadQueue } from "@/lib/browser/uploading/queue";

type Props = { queue: UploadQueue; user: { id: string; name: string } };

export function SignInAgain({ queue, user }: Props) {
  const isSignedOut = useSyncExternalStore(
    queue.listen,
    () => queue.isSignedOut,
    () => false,
  );
  const [isOpen, setOpen] = useState(false);

  useEffect(
    () =>
      onSignedIn((userId) => {
        if (userId !== user.id) return;
        setOpen(false);
        queue.signedIn();
      }),
    [queue, user.id],
  );
  useEffect(() => (isSignedOut ? whenQuiet(() => setOpen(true)) : undefined), [isSignedOut]);

  if (!isSignedOut || !isOpen) return null;
  const close = () => setOpen(false);
  return (
    <SignInDialog
      user={user}
      words={{
        title: "Sign in again to upload",
        ended:
          "You have been signed out. Pictures already uploaded are safe. The others continue once you sign in.",
        other: `${user.name} chose these pictures. If you upload them now, they are added under the name of the person signed in.`,
        underOther: "Upload under that name",
      }}
      onSignedIn={() => {
        close();
        queue.signedIn();
      }}
      onLater={close}
    />
  );
}

/** Waits for a pause in typing, so that no key goes into a dialog. */
function whenQuiet(run: () => void): () => void {
  const ending = new AbortController();
  let timer = setTimeout(run, quiet);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
  window.addEventListener("keydown", wait, { signal: ending.signal, capture: true });
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}
