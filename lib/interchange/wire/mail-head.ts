// The head of a mail that brought the copy: "From: …", "Subject: …", "Date: …".
import type { SourceLine } from "@/lib/interchange/wire/lines";

const field =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|sender|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-[a-z-]{1,30}|importance|priority|list-[a-z-]{1,20}|x-[a-z-]{1,40}|von|an|betreff|datum|gesendet|de|à|objet|envoyé|发件人|收件人|主题|发送时间|日期)\s?[:：](?:\s|$)/iu;
const tells = /^(?:from|subject|von|betreff|objet|发件人|主题)\s?[:：]/iu;
const divider =
  /^-{2,12}\s?(?:original message|forwarded message|ursprüngliche nachricht|message d['’]origine)\s?-{2,12}$/iu;

/** The lines of a mail's head at the top of the copy; none if it came by no mail. */
export function mailHead(lines: readonly SourceLine[]): SourceLine[] {
  const head: SourceLine[] = [];
  for (const line of lines) {
    const isFolded = head.length > 0 && /^[ \t]/.test(line.text) && isNext(head.at(-1), line);
    if (!field.test(line.words.slice(0, 60)) && !isFolded && !divider.test(line.words)) break;
    head.push(line);
  }
  const fields = head.filter(({ words }) => field.test(words.slice(0, 60)));
  return fields.length >= 2 && fields.some(({ words }) => tells.test(words)) ? head : [];
}

function isNext(one: SourceLine | undefined, other: SourceLine): boolean {
  return one !== undefined && other.number === one.number + 1;
}

/** What a mail says it is about; "" if the line does not. */
export function subjectOf(words: string): string {
  const found = /^(?:subject|betreff|objet|主题)\s?[:：]\s?/iu.exec(words);
  return found
    ? words.slice(found[0].length).replace(/^(?:(?:re|fw|fwd|aw|wg|tr)\s?:\s?){1,5}/iu, "")
    : "";
}
