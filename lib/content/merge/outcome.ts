// A merged value, or choices for a person.
import type { z } from "zod";
import { isSame } from "@/lib/base/same";
import type { Choices } from "@/lib/content/merge/merge";

/** Settled: all choices are equal. */
export type MergeOutcome<Value> = Choices<Value> & { isSettled: boolean };

export function settled<Value>(value: Value): MergeOutcome<Value> {
  return { base: value, mine: value, theirs: value, both: value, isSettled: true };
}

/** For indivisible values: one side's change stands, two different ones are a question. */
export function mergeWhole<Value>(base: Value, mine: Value, theirs: Value): MergeOutcome<Value> {
  if (isSame(mine, theirs) || isSame(base, theirs)) return settled(mine);
  if (isSame(base, mine)) return settled(theirs);
  return { base, mine, theirs, isSettled: false };
}

export function mapOutcome<From, To>(
  outcome: MergeOutcome<From>,
  change: (value: From) => To,
): MergeOutcome<To> {
  const { base, mine, theirs, both, isSettled } = outcome;
  const sides = { base: change(base), mine: change(mine), theirs: change(theirs), isSettled };
  return both === undefined ? sides : { ...sides, both: change(both) };
}

/** Each choice is made of the same choice of its parts. */
export function combine<Parts extends object>(parts: {
  [Name in keyof Parts]: MergeOutcome<Parts[Name]>;
}): MergeOutcome<Parts> {
  const names = Object.keys(parts) as (keyof Parts)[];
  const pick = (choice: "base" | "mine" | "theirs" | "both") =>
    Object.fromEntries(names.map((name) => [name, parts[name][choice]])) as Parts;
  const isSettled = names.every((name) => parts[name].isSettled);
  const sides = { base: pick("base"), mine: pick("mine"), theirs: pick("theirs"), isSettled };
  const hasBoth = names.every((name) => "both" in parts[name]);
  return hasBoth ? { ...sides, both: pick("both") } : sides;
}

export function combineAll<Value>(parts: readonly MergeOutcome<Value>[]): MergeOutcome<Value[]> {
  return mapOutcome(combine<Value[]>([...parts]), (values) => Object.values(values));
}

/**
 * As the schema gives it. If it refuses a choice, the choices are the whole values of the three sides; if it refuses
 * `both`, that is no choice.
 */
export function within<Value>(
  schema: z.ZodType<Value>,
  outcome: MergeOutcome<Value>,
  sides: { base: Value; mine: Value; theirs: Value },
): MergeOutcome<Value> {
  const [base, mine, theirs] = [outcome.base, outcome.mine, outcome.theirs].map((value) =>
    schema.safeParse(value),
  );
  if (!base?.success || !mine?.success || !theirs?.success) return { ...sides, isSettled: false };
  const fitting = {
    base: base.data,
    mine: mine.data,
    theirs: theirs.data,
    isSettled: outcome.isSettled,
  };
  const both = outcome.both === undefined ? undefined : schema.safeParse(outcome.both);
  return both?.success ? { ...fitting, both: both.data } : fitting;
}
