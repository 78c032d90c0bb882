// The fields that a form sends, and not more of them than a form has.
import { InvalidInputError } from "@/lib/base/errors";
import { readUpTo } from "@/lib/web/requests/read-json";

/** Bytes of a form: a picture's record with every field full, sent with what it was opened with, is a fifth of it. */
const longestForm = 1024 * 1024;

/**
 * The fields. A form of the desk sends texts, as browsers send forms that say nothing else of themselves.
 * @throws InvalidInputError if it is sent as something else, is longer than 1 MiB, or breaks off
 */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new InvalidInputError("Send a form, as browsers do.");
  }
  const bytes = await readUpTo(longestForm, request.body).catch(() => {
    throw new InvalidInputError("The request broke off.");
  });
  if (bytes === null) throw new InvalidInputError("That is too long: the limit is 1 MiB.");
  const fields = new FormData();
  for (const [name, text] of new URLSearchParams(bytes.toString())) fields.append(name, text);
  return fields;
}
