// Names in capitals get their usual case: "JANE O'ROE-MCDOE" becomes "Jane O'Roe-McDoe".
import { isUpperCase } from "@/lib/content/wire/names";

const particles =
  /^(?:DE|DEL|DELLA|DER|DEN|DI|DA|DOS|DU|LA|LE|VAN|VON|VOM|ZU|ZUR|TEN|TER|BIN|BINT|IBN|AL|Y|E)$/u;
/** Names with Mac as a prefix; in others (Mack, Macey, Machado) it is none. */
const macs =
  /^MAC(?:ARTHUR|AULAY|BRIDE|CORMICK|DONALD|DONNELL|DOUGALL|DUFF|FARLANE|GREGOR|INTOSH|INTYRE|KAY|KENZIE|KINNON|LACHLAN|LEAN|LEOD|MILLAN|NAB|NEIL|NEILL|PHERSON|RAE|TAVISH)$/u;

/** Two words or more, all in capitals; any other name stays. */
export function nameCase(name: string): string {
  const words = name.split(" ");
  if (
    words.length < 2 ||
    !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.,'’ʼ·-]+$/u.test(name)
  )
    return name;
  if (!words.every((word) => isUpperCase(word) || /^(?:Mc|Mac)\p{Lu}+$/u.test(word))) return name;
  return words.map((word, index) => wordCase(word, index)).join(" ");
}

function wordCase(word: string, index: number): string {
  if (index > 0 && particles.test(word)) return word.toLowerCase();
  // Initials: "J.K.", "T.", "JP".
  if (/^(?:\p{Lu}\.){1,4}$/u.test(word) || /^[B-DF-HJ-NP-TV-XZ]{2}$/u.test(word)) return word;
  if (/^(?:II|III|IV)$/u.test(word)) return word;
  return word
    .split("-")
    .map((part) => partCase(part))
    .join("-");
}

function partCase(part: string): string {
  const [, prefix = "", rest = part] = /^(O['’ʼ]|D['’ʼ]|MC|Mc|Mac)(\p{Lu}{2,})$/u.exec(part) ?? [];
  if (prefix !== "") return capitalised(prefix) + capitalised(rest);
  return macs.test(part) ? `Mac${capitalised(part.slice(3))}` : capitalised(part);
}

function capitalised(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
