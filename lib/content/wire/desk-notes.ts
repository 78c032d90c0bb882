// Lines for editors alone: "Eds: …", "Notes to editors:", a press officer's telephone.

const head =
  /^[*([=\s]{0,4}(?:eds?\.?|editors|desks?|attention(?: (?:all )?(?:editors|desks|clients|subscribers))?|attn\.?|ndlr|note (?:to|for) (?:editors?|desks?|clients|subscribers|readers of the wire)|(?:note|avis) aux (?:rédactions|rédacteurs|abonnés|clients)|achtung(?: redaktionen)?|hinweis an (?:die )?redaktion(?:en)?|nota (?:a|para) (?:los )?(?:editores|clientes)|\(?adds|编者注|致编辑)\s?[:：](?!\/)/iu;
const foot =
  /^[*([=\s]{0,4}(?:notes? (?:to|for) (?:the )?editors?|editors['’]? notes?|background (?:for|notes for) editors|note (?:aux|pour les) (?:rédacteurs|rédactions)|hinweise? (?:an|für) (?:die )?(?:redaktion(?:en)?|redakteure)|nota (?:a|para) (?:los )?editores|编者按)\s?[:：]?[*)\]=\s]{0,4}$/iu;
const unsure = /^[*([\s]{0,3}editor(?:['’]s|s['’]) note\b/iu;
const pressContact =
  /^[*\s]{0,3}(?:(?:press|media|news|for (?:press|media))[ -]?)?(?:contacts?|enquiries|inquiries|queries|office|for (?:more|further) (?:information|details)(?:[, ]{1,2}(?:please )?(?:contact|call|e-?mail|visit))?)\b\s?(?:details|information|person)?\s?[:：]?/iu;
const phone = /(?<![\p{L}\d])\+?\(?\d[\d\s().\/–-]{6,22}\d(?![\p{L}\d])/u;
const address = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d.-]{2,100}/u;

/** "(Recasts with comment from union)", as a line. */
const change =
  /^\((?:adds|updates?|recasts|rewrites|writes through|refiles|repeats|corrects|removes|new throughout)\b[^()]{0,300}\)\.?$/iu;

export function isEditorsNote(words: string): boolean {
  return head.test(words.slice(0, 80)) || (words.length <= 320 && change.test(words));
}

export function opensEditorsNotes(words: string): boolean {
  return words.length <= 60 && foot.test(words);
}

/** "Editor's note:" is for editors at some agencies and for readers at others. */
export function isUnclearNote(words: string): boolean {
  return unsure.test(words);
}

/** A short line with a press officer's telephone or address. */
export function isPressContact(words: string): boolean {
  if (words.length > 300 || !pressContact.test(words)) return false;
  const isWriters = /^contact (?:the )?(?:writer|author|reporter|journalist|correspondent)/i.test(
    words,
  );
  if (isWriters) return phone.test(words);
  return (
    phone.test(words) ||
    (address.test(words) && !/^(?:contact|e-?mail)\s*[:：]\s*\S+@\S+$/i.test(words))
  );
}

/** A telephone number with its label and nothing else: "Tel: +1 207 555 0100". */
export function isPhoneLine(words: string): boolean {
  return (
    words.length <= 120 &&
    phone.test(words) &&
    /^(?:tel(?:ephone|\.)?|phone|mobile|cell|office|fax|t|m|p|电话)\.?\s?[:：]?\s?[+(\d]/iu.test(
      words,
    )
  );
}
