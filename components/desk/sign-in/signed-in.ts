// A new sign-in lets all parts of the page, and other tabs, go on.

const signedIn = new EventTarget();

/** Opened on first use, since the server has none. */
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

export function tellSignedIn(userId: string): void {
  tellHere(userId);
  otherTabs().postMessage(userId);
}

/** Another user may have signed in. Listens until the result is called. */
export function onSignedIn(listener: (userId: string) => void): () => void {
  otherTabs();
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(String(event.detail));
  };
  signedIn.addEventListener("signedIn", hear);
  return () => signedIn.removeEventListener("signedIn", hear);
}
