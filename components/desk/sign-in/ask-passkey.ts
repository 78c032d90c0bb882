// Asks the user's device for a passkey. The library comes with the first press, so that the page stays small.
import { z } from "zod";
import { whoseHeader } from "@/lib/browser/desk-api/ask-desk";

export type PasskeyResult = { answer: string; problem: "" } | { answer: null; problem: string };

const challenges = {
  signIn: "/api/sign-in/passkey",
  confirmation: "/api/desk/passkeys/confirmation",
  registration: "/api/desk/passkeys/registration",
};

/** Browsers have passkeys over https alone, and on their own machine. */
export function hasPasskeys(): boolean {
  return "PublicKeyCredential" in window;
}

export async function askPasskey(
  purpose: keyof typeof challenges,
  userId?: string,
): Promise<PasskeyResult> {
  const options = await fetchOptions(challenges[purpose], userId);
  if (options.json === null) return { answer: null, problem: options.problem };
  try {
    const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
    const answer =
      purpose === "registration"
        ? await startRegistration({ optionsJSON: options.json })
        : await startAuthentication({ optionsJSON: options.json });
    return { answer: JSON.stringify(answer), problem: "" };
  } catch (error) {
    return { answer: null, problem: inWords(error) };
  }
}

const refusal = z.object({ problems: z.array(z.string()) });

async function fetchOptions(address: string, userId?: string) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(userId && { [whoseHeader]: userId }) },
    body: "{}",
  }).catch(() => null);
  const json: unknown = await answer?.json().catch(() => null);
  if (answer?.ok && json) return { json: json as never, problem: "" };
  const said = refusal.safeParse(json).data?.problems.join(" ");
  return { json: null, problem: said ?? "The server cannot be reached. Try again in a moment." };
}

/** By the name of the browser's own error (w3.org/TR/webauthn-3, 5.1.3 and 5.1.4). */
function inWords(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "InvalidStateError":
      return "This device has a passkey for you already.";
    case "NotAllowedError":
    case "AbortError":
      return "No passkey was given. Try again, or choose another way.";
    case "SecurityError":
      return "The browser allows no passkeys at this address.";
    default:
      return "The passkey could not be read. Try again, or choose another way.";
  }
}
