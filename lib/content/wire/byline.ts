// "By Ann Poe in Leeds", also with several authors and places.
import { namesJob, splitAffiliation } from "@/lib/content/wire/affiliation";
import { nameCase } from "@/lib/content/wire/name-case";
import { isName, isPlace, isUpperCase, namesTime } from "@/lib/content/wire/names";
import type { WireByline } from "@/lib/content/wire/story";
import { fields } from "@/lib/content/fields";

const label =
  /^(?:(?:written|story|text|words|report)\s+)?by(?:\s*[:：]\s*|\s+|(?=(?!\p{Script=Latin})\p{L}))/iu;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** A name or a place between two separators, with its position in the line. */
type Item = { text: string; start: number; end: number; isAfterAnd: boolean; isAfterIn: boolean };

/**
 * Null unless the whole line is a byline. "A and B in X" gives both the same place, "A and B in X and Y" one each. A
 * line without "By" needs a job: "Jane Roe, Staff Writer". A place may contain a comma ("Leeds, England"). A name that
 * comes twice is refused.
 */
export function readBylines(words: string): WireByline[] | null {
  if (words.length > 4_000) return null;
  const found = label.exec(words)?.[0];
  const { list: named, affiliation } = splitAffiliation(words.slice(found?.length ?? 0));
  if (found === undefined && !namesJob(affiliation)) return null;
  return bylinesIn(named.replace(/(\p{L}{3,})\.$/u, "$1"));
}

/**
 * Without "By" and a job: "Jane Roe and John Doe in Paris". Only full names, each with a place; its position must prove
 * that these are the authors.
 */
export function readUnlabelled(words: string): WireByline[] | null {
  if (words.length > 300 || label.test(words) || !/\sin\s/iu.test(words)) return null;
  const bylines = bylinesIn(words);
  const isSure = bylines?.every(
    ({ name, place }) => name.includes(" ") && place !== "" && !namesTime(place),
  );
  return isSure === true ? bylines : null;
}

function bylinesIn(list: string): WireByline[] | null {
  const bylines = pair(itemsOf(list, isUpperCase(list)), list);
  if (!bylines || bylines.length === 0 || bylines.length > fields.bylines.limit) return null;
  const isSound = bylines.every(
    ({ name, place }) => isName(name.replace(/,(?= )/, "")) && (place === "" || isPlace(place)),
  );
  if (!isSound || new Set(bylines.map(({ name }) => name)).size !== bylines.length) return null;
  return bylines.map(({ name, place }) => ({ name: nameCase(name), place }));
}

export function affiliationIn(words: string): string {
  return splitAffiliation(words.replace(label, "")).affiliation;
}

/** True also for a byline that cannot be read. */
export function looksLikeByline(words: string): boolean {
  return words.length <= 120 && label.test(words) && !/[.!?]["”’)]*$/.test(words);
}

/** Splits at commas, "and" and "in". A name may be "In", so that "IN" counts only in a line that is all capitals. */
function itemsOf(list: string, isAllCapitals: boolean): Item[] {
  const separator = new RegExp(
    "\\s*[,，、;；]\\s*(?:(?:and|AND|&)\\s+)?|\\s+(?:and|AND|&|in)\\s+",
    isAllCapitals ? "gi" : "g",
  );
  const items: Item[] = [];
  let start = 0;
  let before = "";
  const add = (end: number) => {
    const text = list.slice(start, end);
    const word = before.trim().toLowerCase();
    const last = items.at(-1);
    if (last && suffix.test(text) && before.startsWith(",")) {
      last.end = end;
      last.text = list.slice(last.start, end);
    } else {
      items.push({
        text,
        start,
        end,
        isAfterAnd: /(?:and|&)$/.test(word),
        isAfterIn: word === "in",
      });
    }
  };
  for (const cut of list.matchAll(separator)) {
    add(cut.index);
    before = cut[0];
    start = cut.index + cut[0].length;
  }
  add(list.length);
  return items;
}

function pair(items: Item[], list: string): WireByline[] | null {
  if (items.some((item) => item.text === "")) return null;
  const bylines: WireByline[] = [];
  let names: Item[] = [];
  let places: Item[] = [];
  const close = () => {
    bylines.push(...placed(names, places, list));
    names = [];
    places = [];
  };
  for (const [index, item] of items.entries()) {
    if (item.isAfterIn) {
      if (names.length === 0 || places.length > 0) return null;
      places.push(item);
    } else if (places.length > 0 && !startsNewAuthor(items, index)) {
      places.push(item);
    } else {
      if (places.length > 0) close();
      names.push(item);
    }
  }
  close();
  return bylines;
}

/** After a place a name follows only before another "in": "A in Leeds, England and B in York". */
function startsNewAuthor(items: Item[], index: number): boolean {
  const item = items[index];
  const next = items.findIndex((later, at) => at > index && later.isAfterIn);
  if (!item || next === -1) return false;
  return next === index + 1 || item.isAfterAnd || /\s|\p{Lo}/u.test(item.text);
}

function placed(names: Item[], places: Item[], list: string): WireByline[] {
  const phrases = placePhrases(names.length, places, list);
  return names.map(({ text: name }, index) => ({
    name,
    place: phrases[phrases.length === 1 ? 0 : index] ?? "",
  }));
}

function placePhrases(names: number, places: Item[], list: string): string[] {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return [""];
  const whole = list.slice(first.start, last.end);
  if (places.length === 1 || names === 1) return [whole];
  const chunks: { start: number; end: number }[] = [];
  for (const place of places) {
    const open = chunks.at(-1);
    if (open && !place.isAfterAnd) open.end = place.end;
    else chunks.push({ start: place.start, end: place.end });
  }
  if (chunks.length === names) return chunks.map(({ start, end }) => list.slice(start, end));
  const isList = places.length === names && (chunks.length > 1 || names > 2);
  return isList ? places.map((place) => place.text) : [whole];
}
