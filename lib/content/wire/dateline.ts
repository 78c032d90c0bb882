// "LEEDS, England -- ".
import { isCapitalised, isUpperCase } from "@/lib/content/wire/names";
import { fields } from "@/lib/content/fields";

const agency = /\s*(?:\([^()]{1,60}\)|\/[^/]{1,60}\/)$/;
const day =
  /^(?:\d{4}$|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)$/i;
const dash = /\s*(?:-{2,}|[—–]+)\s*|\s+-(?:\s+|$)/g;
const opensText = /^["“‘'«「(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const notices =
  /^(?:breaking(?: news)?|update|updated|urgent|exclusive|watch|live|analysis|opinion|editorial|comment|correction|clarification|note|new|just in)$/i;

/** An agency in brackets proves a dateline, with or without a dash. */
const knownAgency =
  /(?:\(|\/)(?:reuters|ap|afp|upi|xinhua|dpa|efe|ansa|tass|kyodo|yonhap|bloomberg|wire|pa|cna|bernama|pti|ani|anadolu|aa|wam|spa|apa|ria|interfax|ukrinform|ctk|pap|lusa)(?:\)|\/)$/iu;
/** "NEW YORK, Nov 3 (Reuters) The board …": up to the agency, or up to the day. */
const toAgency = /^([^()/]{3,120}(?:\([^()]{1,60}\)|\/[^/]{1,60}\/))(?:\s+|$)/u;
const toDay =
  /^([^()/.]{3,80}?,\s(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}|\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?)(?:,?\s\d{4})?)(?:[,:]?\s+|[,:]?$)/iu;
/** A place in capitals and a comma, then the end or a word that begins a sentence. */
const toComma =
  /^(\p{Lu}[\p{Lu}.'’ -]{3,60}),(?:$|\s+(?=(?:The|An?|In|On|At|It|He|She|We|They|This|That|These|There|After|Before|When|While|As|For|With|From|More|Two|Three|Four|Five|Hundreds|Thousands|Police|Officials)\s\p{Ll}))/u;
/** "新华社北京11月3日电（记者王小可）": Chinese agencies end it with 电. */
const inChinese =
  /^([\p{sc=Han}、·]{2,30}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日电(?:\s?[（(](?:特约)?(?:记者|通讯员)[^（）()]{1,80}[)）])?)\s*/u;

const longest = fields.dateline.limit;

/**
 * Null without a dateline. The place is in capitals or in a script without them. A region, a day and an agency in
 * brackets may follow, then a dash, which may be missing after a day, an agency or a comma. The dateline stays as
 * typed; readers' pages set the dash.
 */
export function readDateline(words: string): Opened | null {
  return readDashed(words) ?? readUndashed(words.slice(0, longest + 10), words);
}

type Opened = { dateline: string; text: string };

function readUndashed(start: string, words: string): Opened | null {
  const opened = (found: RegExpExecArray | null, isSure: (dateline: string) => boolean) => {
    const dateline = found?.[1] ?? "";
    const text = words.slice(found?.[0].length ?? 0);
    const isOpening = text === "" || opensText.test(text);
    return dateline !== "" && isOpening && isSure(dateline) ? { dateline, text } : null;
  };
  return (
    opened(inChinese.exec(start), () => true) ??
    opened(
      toAgency.exec(start),
      (one) => isDatedByAgency(one) || (knownAgency.test(one) && isDateline(one)),
    ) ??
    opened(toDay.exec(start), (one) => isDateline(one) && isUpperCase(one.split(",")[0] ?? "")) ??
    opened(toComma.exec(start), isDateline)
  );
}

function readDashed(words: string): Opened | null {
  dash.lastIndex = 0;
  const cut = dash.exec(words.slice(0, longest + 10));
  if (!cut || cut.index === 0) return null;
  const dateline = words.slice(0, cut.index);
  const text = words.slice(cut.index + cut[0].length);
  const begins = text === "" || opensText.test(text);
  if (!begins || dateline.length > longest) return null;
  if (isDatedByAgency(dateline)) return { dateline, text };
  if (text === "" || !isDateline(dateline)) return null;
  // Chinese sets a dash without spaces in mid-sentence.
  if (!isUpperCase(dateline.split(/[,，]/)[0] ?? "") && !/^\s.*\s$/.test(cut[0])) return null;
  return { dateline, text };
}

function isDateline(phrase: string): boolean {
  const [place = "", ...rest] = phrase.replace(agency, "").split(/\s*[,，]\s*/);
  return (
    isPlaceInCapitals(place) &&
    rest.length <= 4 &&
    rest.every((part) => day.test(part) || isRegion(part))
  );
}

/** "Leeds, March 3, 2026 (WIRE)": with a day and an agency the place needs no capitals, and no text must follow. */
function isDatedByAgency(phrase: string): boolean {
  const [place = "", ...rest] = phrase.replace(agency, "").split(/\s*[,，]\s*/);
  return (
    agency.test(phrase) &&
    isRegion(place) &&
    rest.length <= 4 &&
    rest.some((part) => day.test(part)) &&
    rest.every((part) => day.test(part) || isRegion(part))
  );
}

function isPlaceInCapitals(place: string): boolean {
  const words = place.split(/[\s/]+/);
  return (
    words.length <= 6 &&
    !notices.test(place) &&
    words.every((word) => /^[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{M}.'’-]*$/u.test(word)) &&
    (place.match(/[\p{Lu}\p{Lo}]/gu) ?? []).length >= 2
  );
}

function isRegion(part: string): boolean {
  const words = part.split(" ");
  return (
    words.length <= 5 &&
    words.every((word) => isCapitalised(word) || /^(?:of|the|and|de)$/.test(word))
  );
}
