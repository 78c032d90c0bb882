// Lines that point to another story: "ALSO READ: ...", "READ MORE: ...".

const label =
  /^((?:also|must)\s+read|read\s+(?:more|also|next|on)|see\s+(?:also|more)|more\s+on\s+this(?:\s+(?:story|topic|subject))?|related(?:\s+(?:story|stories|news|articles?|reading|coverage|links?))?|further\s+reading)\s*[:：]\s*/i;

/** The longest headline, in characters: lib/articles/body.ts takes no longer one. */
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

/** Whether a line begins with such a label, with or without a headline after it. */
export function looksLikeRelated(words: string): boolean {
  return label.test(words);
}
