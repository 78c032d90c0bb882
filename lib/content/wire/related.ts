// "ALSO READ: ...", "READ MORE: ...".
import { withoutBullet } from "@/lib/content/wire/list";
import { longestLabel } from "@/lib/content/blocks/related-link";
import { longestHeadline } from "@/lib/content/blocks/text";

const label =
  /^((?:also|must)\s+read|read\s+(?:more|also|next|on)|see\s+(?:also|more)|more\s+on\s+this(?:\s+(?:story|topic|subject))?|related(?:\s+(?:story|stories|news|articles?|reading|coverage|links?))?|further\s+reading)\s*[:：]\s*/i;

/** In characters. A longer line below a label is text. */
const longestBelow = 200;

/** The label as typed, without its colon, and the headline; null for any other line. */
export function readRelated(words: string): { label: string; headline: string } | null {
  const found = label.exec(words);
  if (!found) return null;
  const headline = words.slice(found[0].length);
  if (
    headline === "" ||
    headline.length > longestHeadline ||
    (found[1] ?? "").length > longestLabel
  ) {
    return null;
  }
  return { label: found[1] ?? "", headline };
}

/** The label of a line with nothing else: "READ MORE:". Its headline stands below. */
export function readRelatedLabel(words: string): string | null {
  const found = label.exec(words);
  const name = found?.[1] ?? "";
  return found?.[0].length === words.length && name.length <= longestLabel ? name : null;
}

/** The headline below a label, without its bullet; null if it cannot be one. */
export function readRelatedHeadline(words: string): string | null {
  const headline = withoutBullet(words);
  const isOne = /\p{L}/u.test(headline) && headline.length <= longestBelow;
  return isOne && !/[.。:：]["”’)\]]*$/u.test(headline) ? headline : null;
}

export function looksLikeRelated(words: string): boolean {
  return label.test(words);
}
