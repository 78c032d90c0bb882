// One side styled or linked words where the other wrote.
import { styleNames, type Run, type RunStyle } from "@/lib/content/blocks/text";
import { outerLevel } from "@/lib/content/blocks/list-levels";
import { breakBefore, isItemBreak, type Token } from "@/lib/content/compare/tokens";
import { isRestyled } from "@/lib/content/compare/word-changes";
import { combine, mergeWhole } from "@/lib/content/merge/outcome";

/** Null if it changes inside the word. */
function onlyStyle(token: Token): RunStyle | null {
  const [run, ...others] = token.runs;
  return run === undefined || others.length > 0 ? null : run;
}

/** Null if both gave it different styles. An item that both moved stands on the outer of the two levels. */
export function mergeTokenStyle(base: Token, mine: Token, theirs: Token): Token | null {
  if (!isRestyled(base, theirs) || !isRestyled(mine, theirs)) return mine;
  if (!isRestyled(base, mine)) return theirs;
  if (isItemBreak(base)) return breakBefore(outerLevel(mine.level ?? null, theirs.level ?? null));
  return onlyStyle(mine) === null ? null : carryStyle(mine, base, theirs);
}

export function isSameRestyling(
  base: Token,
  token: Token,
  otherBase: Token,
  other: Token,
): boolean {
  const styles = [base, token, otherBase, other].map(onlyStyle);
  const [a, b, c, d] = styles;
  if (!a || !b || !c || !d) return false;
  return styleNames.every((name) =>
    a[name] === b[name] ? c[name] === d[name] : b[name] === d[name] && c[name] !== d[name],
  );
}

/** By attribute. Null if the writer changed the same attribute otherwise, or a style ends inside a word. */
export function carryStyle(token: Token, base: Token, other: Token): Token | null {
  const [before, after] = [onlyStyle(base), onlyStyle(other)];
  if (before === null || after === null) return null;
  const runs = token.runs.map((run): Run | null => {
    const style = combine<RunStyle>({
      bold: mergeWhole(before.bold, run.bold, after.bold),
      italic: mergeWhole(before.italic, run.italic, after.italic),
      script: mergeWhole(before.script, run.script, after.script),
      link: mergeWhole(before.link, run.link, after.link),
    });
    return style.isSettled ? styled(run.text, style.mine) : null;
  });
  return runs.includes(null) ? null : { ...token, runs: runs.filter((run) => run !== null) };
}

/** Only the styles that it has. */
function styled(text: string, { bold, italic, script, link }: RunStyle): Run {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(script && { script }),
    ...(link !== undefined && { link }),
  };
}
