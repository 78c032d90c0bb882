// Browsers that somebody signs in from. For tests only.
import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import type { Browser } from "@/lib/newsroom/users/sign-in";

/** A browser that nobody has signed in from. */
export function newBrowser(network = "192.0.2.1", device = "Chrome"): Browser {
  return { device, network, cookie: () => undefined };
}

/** A browser that this user has signed in from. */
export function knownBrowser(userId: string, network = "192.0.2.1"): Browser {
  const known = newKnownBrowser(userId);
  const cookie = (name: string) => (name === known.name ? known.value : undefined);
  return { ...newBrowser(network), cookie };
}
