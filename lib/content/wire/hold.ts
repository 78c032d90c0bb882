// What keeps copy from readers: an embargo or a kill.
import { readDateline } from "@/lib/content/wire/dateline";
import { readEmbargoMoment } from "@/lib/content/wire/embargo-moment";
import type { SourceLine } from "@/lib/content/wire/lines";
import type { WireHold } from "@/lib/content/wire/story";

/** In characters. A longer line is text. */
const longest = 400;

const decoration = /^[\s*#=_~([{<>"“!|/-]{0,20}/u;

const killWords =
  "(?:KILL(?:ED)?|ELIMINAT(?:E|ED|ION)|WITHDRAW(?:N|AL)?|WITHHOLD|CANCEL(?:L?ED|LATION)?|ANNULATION|ANNUL[ÉE]E?|ANULACI[ÓO]N|ANULADO|DISREGARD|SPIKED?|STORNO|ZURÜCKGEZOGEN)";
const before =
  "(?:URGENT|BULLETIN|FLASH|MANDATORY|STORY|COPY|NEWS|PHOTO|EDITORS?|ATTENTION|ADVISORY|NOTICE|PLEASE|BREAKING|OBLIGATORY)";
const between = "[\\s:,;.!*–—-]{1,4}";
/** "URGENT KILL: …", "BULLETIN KILL", "STORY WITHDRAWN": in capitals, up to the end or a mark. */
const killLabel = new RegExp(
  `^(?:${before}${between}){0,4}(?:A )?${killWords}(?:${between}(?:${killWords}|${before}|NOTICE))*\\s?(?:$|[:;,.!*()\\[\\]–—-])`,
  "u",
);
/** The same in a slug line, in any case: "BC-EU--Harbor Strike,KILL", "Harbor Strike, Kill, 80". */
const killInSlug = new RegExp(`[,;]\\s?(?:${before}[ -])?${killWords}\\s?(?:,|$)`, "iu");
const killSentence =
  /\b(?:please |must |should |to )?(?:kill|withdraw|disregard|eliminate|discard|spike|withhold)\s(?:the|this|that|our|all|its|earlier|previous)\s(?:\S+\s){0,4}?(?:stor(?:y|ies)|articles?|items?|reports?|copy|dispatch(?:es)?|versions?|takes?|alerts?|headlines?)\b/iu;
const killPlea =
  /^(?:please )?(?:do not|don['’]t|ne pas|nicht|no) (?:use|publish|run|utiliser|publier|verwenden|usar|publicar)\b(?!\s(?:before|until|till|prior|avant|vor|bis|antes|hasta))/iu;
const killNotice =
  /\b(?:stor(?:y|ies)|article|item|report|copy|dispatch)\b[^.]{0,80}?\b(?:(?:is|was|are|were|has been|have been|being) (?:hereby )?(?:killed|withdrawn|eliminated|retracted|cancell?ed)|kill is mandatory)\b/iu;
const killInChinese = /^(?:【?(?:撤稿|撤销稿件|停用|勿用|作废|紧急撤稿)(?:通知|通知】|】)?)/u;
const advisory =
  /^(?:(?:MEDIA|NEWS|PHOTO|EDITORS?|CLIENTS?|URGENT)[\s-])?ADVISORY\s?(?:$|[:;,.!*()\[\]–—-])/u;
const isSlugLike = /^[^\s,]{0,40}[^,]{0,60},/u;

const until =
  "(?:until|till|’til|before|prior|for|ends?|lifts?|expires?|jusqu|bis|hasta|tot|fino|at[ée]|au|à|to \\d)";
const embargoForms: RegExp[] = [
  new RegExp(
    `^(?:strictly |under (?:strict )?|sous |unter |bajo |onder |sotto |note:? |nb:? )*(?:embargo(?:ed|ed copy)?|sperrfrist|gesperrt|embargado|embargad[ao]s?)\\s?(?:$|[:：;*!)\\]}–—-]|(?:copy|story|material|news|release|press release)\\b|(?:strictly )?${until}\\b|${until}['’]|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
    "iu",
  ),
  /^(?:strictly |under strict |under |sous |unter |bajo |onder |sotto )embargo(?!e?s? (?:on|against|of)\b)/iu,
  /^(?:STRICTLY )?EMBARGOED\b/u,
  /^(?:hold|held) (?:for|until|till|this)\b.{0,40}\b(?:release|publication|use|until|\d)/iu,
  /^(?:HFR|HOLD|HOLD FOR RELEASE|HELD)\s?(?:$|[:;,.*!-])/u,
  /^(?:not for|not to be|do not|don['’]t|may not be|must not be|no) (?:publication|publish(?:ed)?|release[d]?|use[d]?|broadcast|run|transmission|distribution)(?: or \w+)?,? (?:online )?(?:before|until|till|prior)\b/iu,
  /^for (?:release|publication|use|broadcast)\b(?! immediate).{0,10}?(?:\b(?:at|on|after|from|not before|until|in|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[:\d])/iu,
  /^(?:publication|release|broadcast)(?: date| time| at| on| not before| embargo)\s?[:：]?.{0,30}\d/iu,
  /^(?:press release |news release |copy )?embargo(?: date| time| notice| ends?)?\s?[:：–—-]/iu,
  /^advance (?:for|copy)\b/iu,
  /^adv\.?\s?\d{1,2}\b/iu,
  /^ne pas (?:publier|diffuser|utiliser) avant\b/iu,
  /^(?:nicht|frei|freigabe) (?:zu )?(?:ver[öo]ffentlichen vor|vor|ab)\b.{0,30}\d/iu,
  /^no (?:publicar|difundir|usar) (?:antes|hasta)\b/iu,
  /(?:前(?:不得|请勿|严禁|勿)(?:发布|发表|刊发|播发|使用)|禁发(?:至|期)|解禁时间|解禁時間|禁運至|解禁[:：]|(?:发布|刊发|播发)时间[:：])/u,
];
/** An advance for a day, in a slug line: "BC-Harbor Strike,Adv05". */
const advanceInSlug = /[,;]\s?adv\.?\s?\d{1,2}\s?(?:,|$)/iu;
const lifted =
  /^(?:the )?(?:no embargo|embargo (?:has been |is |was |now )*(?:lifted|over|expired))\s?[.!*]*$/iu;

/** Null if the line holds nothing back. `isHead`: above the first paragraph. */
function holdOf(words: string, isHead: boolean): WireHold["kind"] | null {
  if (words.length > longest) return null;
  const line = words.replace(decoration, "");
  if (line === "" || lifted.test(line)) return null;
  if (killLabel.test(line) || killInChinese.test(line) || killPlea.test(line)) return "kill";
  if (isHead && advisory.test(line)) return "kill";
  if (isHead && isSlugLike.test(line) && killInSlug.test(line)) return "kill";
  if (embargoForms.some((form) => form.test(line))) return "embargo";
  return isHead && advanceInSlug.test(line) ? "embargo" : null;
}

/** `isText`: a paragraph, which stays one. */
export type HoldLine = { line: SourceLine; kind: WireHold["kind"]; isText: boolean };

/**
 * `notes`: numbers of the notes to editors, where any sentence counts. `bodyFrom`: the first paragraph, which counts if
 * it begins with a kill.
 */
export function findHolds(
  lines: readonly SourceLine[],
  bodyFrom: number,
  notes: ReadonlySet<number>,
): HoldLine[] {
  return lines.flatMap((line): HoldLine[] => {
    const { number, words } = line;
    if (notes.has(number)) {
      const kind = holdInNote(words);
      return kind === null ? [] : [{ line, kind, isText: false }];
    }
    const kind = holdOf(words, number < bodyFrom);
    if (kind !== null) return [{ line, kind, isText: false }];
    const text = number === bodyFrom ? (readDateline(words)?.text ?? words) : "";
    return isKillText(text.slice(0, longest)) ? [{ line, kind: "kill", isText: true }] : [];
  });
}

function isKillText(text: string): boolean {
  const found = killSentence.exec(text);
  return found?.index === 0 || killPlea.test(text) || killNotice.test(text);
}

/** A note to editors may say it in mid-sentence: "Eds: Story is embargoed until …". */
function holdInNote(words: string): WireHold["kind"] | null {
  const pieces = words.slice(0, 4_000).split(/(?<=[.!?:;])\s+/);
  const kinds = pieces.map((piece) => {
    if (killSentence.test(piece) || killNotice.test(piece)) return "kill";
    const isEmbargo = /\b(?:embargo(?:ed)?|hold for release|sperrfrist)\b/iu.test(piece);
    return isEmbargo && !lifted.test(piece) ? "embargo" : holdOf(piece, true);
  });
  return kinds.find((kind) => kind === "kill") ?? kinds.find((kind) => kind !== null) ?? null;
}

/**
 * A kill before an embargo, an unreadable embargo before a readable one, the later before the earlier. The moment may
 * stand on the next line, `also`.
 */
export function bindingHold(
  holds: readonly HoldLine[],
  lines: readonly SourceLine[],
  zone: string,
  at: Date,
): { hold: WireHold; also: number[] } | null {
  const places = new Map(lines.map(({ number }, index) => [number, index]));
  const read = holds.map(({ line, kind }) => {
    const { number, words } = line;
    if (kind === "kill") return { hold: { line: number, kind, words, until: null }, also: [] };
    const until = readEmbargoMoment(words, zone, at);
    const next = lines[(places.get(number) ?? 0) + 1];
    if (until !== null || next === undefined || !isMomentLine(next.words)) {
      return { hold: { line: number, kind, words, until }, also: [] };
    }
    const both = `${words} ${next.words}`;
    const end = readEmbargoMoment(both, zone, at);
    return { hold: { line: number, kind, words: both, until: end }, also: [next.number] };
  });
  // The bare word beside its moment leaves nothing open.
  const told = read.filter(({ hold }) => !bareEmbargo.test(hold.words));
  const rank = ({ hold }: { hold: WireHold }) =>
    hold.kind === "kill" ? Infinity : (hold.until?.getTime() ?? Number.MAX_VALUE);
  const binding = (told.length > 0 ? told : read).toSorted((one, other) => rank(other) - rank(one));
  const [first] = binding;
  return first ? { hold: first.hold, also: read.flatMap(({ also }) => also) } : null;
}

const bareEmbargo = /^\P{L}*(?:strictly )?embargo(?:ed)?\P{L}*$/iu;

/** A date or a time and little else: "00:01 GMT, January 1, 2031". */
function isMomentLine(words: string): boolean {
  return words.length <= 80 && /\d/.test(words) && (words.match(/\p{L}{3,}/gu) ?? []).length <= 6;
}
