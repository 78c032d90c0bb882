// "From: …", "Subject: …", "Date: …" of the mail that brought the copy.
import type { SourceLine } from "@/lib/content/wire/lines";

const field =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|sender|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-[a-z-]{1,30}|importance|priority|list-[a-z-]{1,20}|x-[a-z-]{1,40}|von|an|betreff|datum|gesendet|de|à|objet|envoyé|发件人|收件人|主题|发送时间|日期)\s?[:：](?:\s|$)/iu;
const tells = /^(?:from|subject|von|betreff|objet|发件人|主题)\s?[:：]/iu;
const divider =
  /^-{2,12}\s?(?:original message|forwarded message|ursprüngliche nachricht|message d['’]origine)\s?-{2,12}$/iu;

/** Separates the mails of one file: "From ann@example.org Mon Mar  2 09:00:00 2026". */
const postmark = /^From \S{1,200} (?:mon|tue|wed|thu|fri|sat|sun)[, ].{0,60}\d{4}/iu;
const answers = /^(?:(?:re|fw|fwd|aw|wg|tr|转发|回复)\s?[:：]\s?){1,5}/iu;
/** Lines that may stand above a forwarded mail. */
export const longestLetter = 3;
/** In lines. */
const longestHead = 100;

/** With a divider above it; empty if there is none. */
export function mailHead(lines: readonly SourceLine[], from = 0): SourceLine[] {
  const head: SourceLine[] = [];
  for (const line of lines.slice(from, from + longestHead)) {
    const isFolded = head.length > 0 && /^[ \t]/.test(line.text) && isNext(head.at(-1), line);
    const isFirst = head.length === 0 && postmark.test(line.words);
    if (!isField(line) && !isFolded && !isFirst && !isDivider(line.words)) break;
    head.push(line);
  }
  const fields = head.filter(isField);
  const [first] = fields;
  const isSubject = first !== undefined && subjectOf(first.words) !== "";
  const isHead = fields.length >= 2 ? fields.some(({ words }) => tells.test(words)) : isSubject;
  return isHead ? head : [];
}

/** The heads of the mail and of those that it forwards, with the few lines above each. */
export function mailHeads(lines: readonly SourceLine[]): SourceLine[] {
  let to = mailHead(lines).length;
  for (let at = to; at <= to + longestLetter; at += 1) {
    const head = at > 0 && opensMailHead(lines, at) ? mailHead(lines, at) : [];
    const isForwarded = head.length > 1 && (to > 0 || isDivider(head[0]?.words ?? ""));
    if (isForwarded) to = at + head.length;
  }
  return lines.slice(0, to);
}

/** Only the first line is read here, so that most lines cost no more. */
export function opensMailHead(lines: readonly SourceLine[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (line === undefined || (before !== undefined && isField(before))) return false;
  return isField(line) || isDivider(line.words) || postmark.test(line.words);
}

export function isPostmark(words: string): boolean {
  return postmark.test(words);
}

export function isForward(head: readonly SourceLine[]): boolean {
  return head.some(({ words }) => tells.test(words) && answers.test(subjectIn(words)));
}

export function isDivider(words: string): boolean {
  return words.length <= 60 && divider.test(words);
}

function isField({ words }: SourceLine): boolean {
  return field.test(words.slice(0, 60));
}

function isNext(one: SourceLine | undefined, other: SourceLine): boolean {
  return one !== undefined && other.number === one.number + 1;
}

/** "" if the line has none. */
export function subjectOf(words: string): string {
  return subjectIn(words).replace(answers, "");
}

function subjectIn(words: string): string {
  const found = /^(?:subject|betreff|objet|主题)\s?[:：]\s?/iu.exec(words);
  return found ? words.slice(found[0].length) : "";
}
