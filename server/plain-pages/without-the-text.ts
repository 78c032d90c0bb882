// Addresses as mail programs, chats and people make them: with the end of the sentence that they stood in, or in capitals.
import { encoded } from "@/server/edge/addresses";

/** What closes a sentence, a bracket or a quotation, in any script. No address of the site ends with it. */
const endOfText = /[\p{Po}\p{Pe}\p{Pf}\p{Pi}>*_~`^|]+$/u;

/**
 * The address that was likely meant by a path, as the site spells it, at which nothing is: without what stood behind it in a
 * text, in small letters. Null where that is the same, or nothing.
 */
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
