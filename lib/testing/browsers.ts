import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import type { Browser } from "@/lib/newsroom/users/sign-in";

/** Nobody has signed in from it. */
export function newBrowser(network = "192.0.2.1", device = "Chrome"): Browser {
  return { device, network, cookie: () => undefined };
}

/** This user has signed in from it. */
export function knownBrowser(userId: string, network = "192.0.2.1"): Browser {
  const known = newKnownBrowser(userId);
  const cookie = (name: string) => (name === known.name ? known.value : undefined);
  return { ...newBrowser(network), cookie };
}
