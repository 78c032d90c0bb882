// Lines that point to another story: "ALSO READ: ...", "READ MORE: ...".
import { withoutBullet } from "@/lib/content/wire/list";

const label =
  /^((?:also|must)\s+read|read\s+(?:more|also|next|on)|see\s+(?:also|more)|more\s+on\s+this(?:\s+(?:story|topic|subject))?|related(?:\s+(?:story|stories|news|articles?|reading|coverage|links?))?|further\s+reading)\s*[:：]\s*/i;

/** A longer line below a label is text. */
const longestBelow = 200;
/** The longest headline, in characters: lib/content/body/body.ts takes no longer one. */
const longestHeadline = 500;

/** The label as typed (without its colon) and the headline it points to, or null. */
export function readRelated(words: string): { label: string; headline: string } | null {
  const found = label.exec(words);
  if (!found) return null;
  const headline = words.slice(found[0].length);
  if (headline === "" || headline.length > longestHeadline || (found[1] ?? "").length > 40) {
    return null;
  }
  return { label: found[1] ?? "", headline };
}

/** The label of a line that is nothing else: "READ MORE:". What it points to stands below. */
export function readRelatedLabel(words: string): string | null {
  const found = label.exec(words);
  const name = found?.[1] ?? "";
  return found?.[0].length === words.length && name.length <= 40 ? name : null;
}

/** The headline that a line below a label is, its bullet left out; null where it cannot be one. */
export function readRelatedHeadline(words: string): string | null {
  const headline = withoutBullet(words);
  const isOne = /\p{L}/u.test(headline) && headline.length <= longestBelow;
  return isOne && !/[.。:：]["”’)\]]*$/u.test(headline) ? headline : null;
}

/** Whether a line begins with such a label, with or without a headline after it. */
export function looksLikeRelated(words: string): boolean {
  return label.test(words);
}
