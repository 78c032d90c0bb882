// Every outcome is a sentence, and the text stays in the form.
import { formState, freshForm, type FormState } from "@/lib/web/forms/form-state";
import { whoseHeader } from "@/lib/browser/desk-api/ask-desk";

type Sent = { state: FormState; isSignedOut: boolean };

const unreached = "The server cannot be reached. What you typed is still here: try again.";
const unread = "The server’s answer could not be read. What you typed is still here: try again.";

/** Refused if another user than `userId` is signed in. */
export async function sendForm(
  address: string,
  fields: FormData,
  userId: string | undefined,
): Promise<Sent> {
  const headers = { Accept: "application/json", ...(userId && { [whoseHeader]: userId }) };
  const body = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") body.append(name, value);
  let answer: Response;
  try {
    answer = await fetch(address, { method: "POST", headers, body });
  } catch {
    return { state: { ...freshForm, problems: [unreached] }, isSignedOut: false };
  }
  const { data } = formState.safeParse(await answer.json().catch(() => null));
  const state = data ?? { ...freshForm, problems: [unread] };
  return { state, isSignedOut: answer.status === 401 };
}
