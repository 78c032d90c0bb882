// Addresses that mails and chats changed: with the end of a sentence, or in capitals.
import { encoded } from "@/server/edge/addresses";

/** Closing punctuation in any script. No address of the site ends with it. */
const endOfText = /[\p{Po}\p{Pe}\p{Pf}\p{Pi}>*_~`^|]+$/u;

export function withoutTheText(path: string): string | null {
  const parts = path.split("/").map((part) => decodeURIComponent(part).toLowerCase().normalize());
  for (;;) {
    const last = parts.at(-1)?.replace(endOfText, "");
    if (last === undefined) return null;
    parts.pop();
    if (last === "") continue;
    parts.push(last);
    break;
  }
  const meant = parts.map(encoded).join("/");
  return meant === path || meant === "" ? null : meant;
}
