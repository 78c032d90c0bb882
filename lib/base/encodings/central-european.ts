// Windows-1250 and Windows-1252 give some letters the same byte: “Jiří” reads as “Jiøí”. The letters around show which
// it is.

const vowel = "aeiouyáâäàãåæéèêëíìîïóòôöõøúùûüýœ";
const consonant = "bcdfghjklmnpqrstvwxzçñšžßðþ";

/** A vowel between consonants. */
const alone = new RegExp(`[${consonant} ]\\.[${consonant} ]`, "u");

/**
 * `west` matches around a letter of Windows-1252, `centre` around its twin in Windows-1250; `.` stands for the letter.
 */
const rules: readonly { letters: string; west?: RegExp; centre?: RegExp }[] = [
  // A vowel there and a consonant here: ř ć č ď ň.
  { letters: "øæ", west: alone, centre: new RegExp(`[${vowel}]\\.|\\.[íuúáýù]`, "u") },
  {
    letters: "è",
    west: alone,
    centre: new RegExp(`[${vowel.replace("o", "")}]\\.|\\.[${vowel}]`, "u"),
  },
  {
    letters: "ï",
    west: new RegExp(`\\.[${consonant}]`, "u"),
    centre: new RegExp(`[${vowel}]\\.[${vowel} ]`, "u"),
  },
  {
    letters: "ò",
    west: alone,
    centre: new RegExp(`[${vowel.replace("u", "")}]\\.`, "u"),
  },
  // ŕ and ĺ are rare where they are written, à and å are not.
  { letters: "àå", west: /./ },
  {
    letters: "ñ",
    west: new RegExp(`\\.[${vowel}]`, "u"),
    centre: new RegExp(`\\.[${consonant} ]`, "u"),
  },
  { letters: "ê", west: /\.[tmnrvqlh]/, centre: /\.[bdgkzœ]|[¹³s]i?\. / },
  { letters: "ì", west: /\. /, centre: /\.[^ ]/ },
  { letters: "ù", centre: /[^ ]\.[^ ]/ },
  { letters: "û", west: /\.[trlm]/, centre: /\.[vz ]/ },
  { letters: "õ", west: /\.e/, centre: /\.[^e]/ },
  { letters: "ã", west: /\.[oe]/, centre: /\.[bcdfglmnrstvzþº]/ },
  { letters: "þ", west: / \./, centre: /[^ ]\./ },
  { letters: "ð", west: /\. /, centre: / \./ },
  // Signs there and letters here: ł ą ş ľ ż Ł Ą Ż Ş.
  { letters: "³¹º¾¿", west: / \./, centre: /[^ ]\.[^ ]|[^ ]{2}\. / },
  { letters: "£¥¯ª¼", centre: / \.[^ ]/ },
  { letters: "œ", west: /\.[uids]/, centre: /\.[^uids]/ },
];

/** More than 0 if words that were read as Windows-1252 look like Windows-1250. */
export function centralEuropean(read: string): number {
  let votes = 0;
  for (const [word] of read.matchAll(/[\p{L}³¹º¾¿£¥¯ª¼]{1,60}/gu)) {
    const spaced = ` ${word.toLowerCase()} `;
    for (let at = 1; at < spaced.length - 1; at += 1) {
      const rule = rules.find(({ letters }) => letters.includes(spaced[at] ?? ""));
      if (!rule) continue;
      const around = `${spaced.slice(Math.max(0, at - 2), at)}.${spaced.slice(at + 1, at + 2)}`;
      if (rule.west?.test(around)) votes -= 1;
      else if (rule.centre?.test(around)) votes += 1;
    }
  }
  return votes;
}
