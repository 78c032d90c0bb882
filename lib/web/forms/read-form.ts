import { InvalidInputError } from "@/lib/base/errors";
import { readUpTo } from "@/lib/web/requests/read-json";

/** Bytes: five times a picture's form with every field full. */
const longestForm = 1024 * 1024;

/** @throws InvalidInputError if the form has another encoding, is longer than 1 MiB, or breaks off */
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
