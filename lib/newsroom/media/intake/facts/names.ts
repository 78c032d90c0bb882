// Names as a reader expects them: agencies in their own spelling, people not in capitals.
import { isUpperCase } from "@/lib/content/wire/names";

/** Agencies and libraries by the spelling that they use. */
const agencies = [
  "AFP",
  "AFP Photo",
  "AFP via Getty Images",
  "ANSA",
  "AP",
  "AP Photo",
  "Agence France-Presse",
  "Alamy",
  "Anadolu",
  "Associated Press",
  "Bloomberg",
  "China Daily",
  "China News Service",
  "dpa",
  "EFE",
  "EPA",
  "EPA-EFE",
  "Getty Images",
  "Handout",
  "IC",
  "Keystone",
  "Kyodo",
  "Magnum Photos",
  "NurPhoto",
  "PA",
  "PA Wire",
  "Pool",
  "Reuters",
  "Shutterstock",
  "Sipa",
  "TASS",
  "UPI",
  "VCG",
  "Xinhua",
  "Yonhap",
  "ZUMA",
];
const spelling = new Map(agencies.map((name) => [name.toLowerCase(), name]));

const particles =
  /^(?:de|del|della|der|den|di|da|do|dos|du|la|le|van|von|vom|zu|zum|zur|ter|ten|bin|al|el|y|of|and|for|the)$/i;

/** Letters of a word in capitals alone that is taken for an abbreviation: NASA, UNHCR. */
const longestAbbreviation = 5;

/**
 * A name, or several between slashes: `ANN POE/REUTERS` becomes `Ann Poe / Reuters`. Names that are not all in
 * capitals stay as they are.
 */
export function nameAsSpelled(names: string): string {
  return names
    .split(/[/／|]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => spelling.get(name.toLowerCase()) ?? withoutCapitals(name))
    .join(" / ");
}

function withoutCapitals(name: string): string {
  const words = name.split(/\s+/);
  if (!isUpperCase(name)) return name;
  if (words.length === 1 && name.length <= longestAbbreviation) return name;
  return words
    .map((word, at) => (at > 0 && particles.test(word) ? word.toLowerCase() : capitalised(word)))
    .join(" ");
}

/** MCDONALD becomes McDonald, O’NEILL O’Neill, ANNE-MARIE Anne-Marie; J.K. stays. */
function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-.'’(]|^mc)(\p{Ll})/gu,
      (_, before: string, letter: string) => before.replace("mc", "Mc") + letter.toUpperCase(),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
