// Signing in again over one part of a page, or in another tab of the browser, lets all parts go on that wait for it.

const signedIn = new EventTarget();

/** Opened when first needed: a page that is rendered on the server has none. */
let channel: BroadcastChannel | undefined;
function otherTabs(): BroadcastChannel {
  if (channel === undefined) {
    channel = new BroadcastChannel("stet.signed-in");
    channel.onmessage = ({ data }) => tellHere(String(data));
  }
  return channel;
}

function tellHere(userId: string): void {
  signedIn.dispatchEvent(new CustomEvent("signedIn", { detail: userId }));
}

/** Tells all parts of this page and of the browser's other tabs who has signed in. */
export function tellSignedIn(userId: string): void {
  tellHere(userId);
  otherTabs().postMessage(userId);
}

/** Hears who has signed in, until what it gives is called: it may be somebody else than before. */
export function onSignedIn(listener: (userId: string) => void): () => void {
  otherTabs();
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(String(event.detail));
  };
  signedIn.addEventListener("signedIn", hear);
  return () => signedIn.removeEventListener("signedIn", hear);
}
