import { isSame } from "@/lib/base/same";
import type { BlockFieldName, BlockFields, MergeRule } from "@/lib/content/blocks/kind";
import { combine, mergeWhole, type MergeOutcome } from "@/lib/content/merge/outcome";
import { mergeWords } from "@/lib/content/merge/text";

type Fields<Holder> = Pick<Holder, BlockFieldName<Holder>>;

/** Each field by its rule, or all of them if a side changed the subject. */
export function mergeByField<Holder extends object>(
  fields: BlockFields<Holder>,
  base: Fields<Holder>,
  mine: Fields<Holder>,
  theirs: Fields<Holder>,
): MergeOutcome<Fields<Holder>> {
  const names = Object.keys(fields) as BlockFieldName<Holder>[];
  const isOther = names.some(
    (name) =>
      fields[name].merge === "subject" &&
      !(isSame(base[name], mine[name]) && isSame(base[name], theirs[name])),
  );
  if (isOther) return mergeWhole(base, mine, theirs);
  const outcomes = names.map((name) => [
    name,
    mergeValue(fields[name].merge, base[name], mine[name], theirs[name]),
  ]);
  return combine<Fields<Holder>>(Object.fromEntries(outcomes));
}

function mergeValue(rule: MergeRule, base: unknown, mine: unknown, theirs: unknown) {
  const areWords =
    typeof base === "string" && typeof mine === "string" && typeof theirs === "string";
  return rule === "words" && areWords
    ? mergeWords(base, mine, theirs)
    : mergeWhole(base, mine, theirs);
}
