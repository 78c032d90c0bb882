import { isSame } from "@/lib/base/same";
import { isSameStyle, type Run } from "@/lib/content/blocks/text";
import { changesBetween, type Change } from "@/lib/content/compare/changes";
import { isBlankToken, type Token } from "@/lib/content/compare/tokens";

/** Ignores styles. */
export function wordChanges(
  before: readonly Token[],
  after: readonly Token[],
  mostEdits: number,
): Change[] {
  const words = (tokens: readonly Token[]) => tokens.map((token) => token.words);
  return changesBetween(words(before), words(after), mostEdits);
}

/** Joins changes with only white space between them, without words that both sides begin or end with. */
export function inPhrases(
  before: readonly Token[],
  after: readonly Token[],
  changes: readonly Change[],
  isApart: (change: Change) => boolean = () => false,
): Change[] {
  const phrases: Change[] = [];
  for (const change of changes) {
    const last = phrases.at(-1);
    const isOne =
      last !== undefined &&
      !isApart(last) &&
      !isApart(change) &&
      before.slice(last.to, change.from).every(isBlankToken);
    if (isOne) phrases[phrases.length - 1] = { ...last, to: change.to, end: change.end };
    else phrases.push(change);
  }
  return phrases.map((phrase) => trimmed(before, after, phrase));
}

function trimmed(before: readonly Token[], after: readonly Token[], phrase: Change): Change {
  let { from, to, start, end } = phrase;
  const isOpen = () => from < to && start < end;
  while (isOpen() && before[to - 1]?.words === after[end - 1]?.words) [to, end] = [to - 1, end - 1];
  while (isOpen() && before[from]?.words === after[start]?.words) {
    [from, start] = [from + 1, start + 1];
  }
  return { from, to, start, end };
}

export function isRestyled(base: Token, token: Token): boolean {
  return (
    !isSame(base.level, token.level) ||
    base.runs.length !== token.runs.length ||
    base.runs.some((run, index) => !isSameRun(run, token.runs[index]))
  );
}

function isSameRun(a: Run, b: Run | undefined): boolean {
  return b !== undefined && a.text === b.text && isSameStyle(a, b);
}
