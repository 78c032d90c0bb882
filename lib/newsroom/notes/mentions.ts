// Mentions in a note: an @ and a full name, in any case.
import type { Person } from "@/lib/newsroom/notes/schema";

/** Several people where they share a name. */
export type Mention = { from: number; to: number; people: Person[] };

/** Next to such a character a name is part of another word. Scripts without spaces have none. */
const endsInWord = /[\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]$/u;
const beginsInWord = /^[\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]/u;

/** The mentions in order. Of two names that fit, the longer counts. */
export function mentionsIn(words: string, people: readonly Person[]): Mention[] {
  return [...words.matchAll(/@/g)].flatMap(({ index }) => {
    if (endsInWord.test(words.slice(0, index))) return [];
    const fitting = people.filter(({ name }) => isNamedAt(words, index + 1, name));
    const length = Math.max(...fitting.map(({ name }) => name.length));
    const meant = fitting.filter(({ name }) => name.length === length);
    return meant.length > 0 ? [{ from: index, to: index + 1 + length, people: meant }] : [];
  });
}

export function mentionedIn(words: string, people: readonly Person[]): Person[] {
  return [...new Set(mentionsIn(words, people).flatMap((mention) => mention.people))];
}

export function mentionPieces(
  words: string,
  people: readonly Person[],
): { text: string; isMention: boolean }[] {
  const mentions = mentionsIn(words, people);
  const edges = [0, ...mentions.flatMap(({ from, to }) => [from, to]), words.length];
  return edges
    .slice(1)
    .map((end, index) => ({ text: words.slice(edges[index], end), isMention: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

const mostOffered = 8;

/**
 * The position of the @ before the caret, and who it may be. Null without one, if nobody fits, or if the only fitting
 * name is complete.
 */
export function mentionAt(
  words: string,
  caret: number,
  people: readonly Person[],
): { from: number; offered: Person[] } | null {
  const from = words.slice(0, caret).lastIndexOf("@");
  if (from === -1 || endsInWord.test(words.slice(0, from))) return null;
  const typed = fold(words.slice(from + 1, caret));
  const offered = people
    .filter(({ name }) => fold(name).startsWith(typed) || fold(name).includes(` ${typed}`))
    .slice(0, mostOffered);
  if (offered.every(({ name }) => fold(name) === typed)) return null;
  return { from, offered };
}

function isNamedAt(words: string, start: number, name: string): boolean {
  const end = start + name.length;
  if (fold(words.slice(start, end)) !== fold(name)) return false;
  return !endsInWord.test(name) || !beginsInWord.test(words.slice(end));
}

function fold(words: string): string {
  return words.toLowerCase();
}
