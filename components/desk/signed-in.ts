// Signing in again over one part of a page lets the other parts that wait for it go on too.

const signedIn = new EventTarget();

/** Tells all parts of this page that who was signed in is so again. */
export function tellSignedIn(userId: string): void {
  signedIn.dispatchEvent(new CustomEvent("signedIn", { detail: userId }));
}

/** Hears of it, until what it gives is called. */
export function onSignedIn(listener: (userId: string) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(String(event.detail));
  };
  signedIn.addEventListener("signedIn", hear);
  return () => signedIn.removeEventListener("signedIn", hear);
}
