// docs/checks.md lists the rules and says how to add one.
import type { CheckFacts } from "@/lib/newsroom/articles/checks/facts";
import type { Level, Place } from "@/lib/content/checks/finding";
import type { Content } from "@/lib/content/articles/schema";
import { fields, type FieldName, type FieldValues } from "@/lib/content/fields";
import { isBlank } from "@/lib/base/text-input";

/** The rule's id and level are added later. */
export type Found = { words: string; place: Place };

export type Rule = {
  id: string;
  level: Level;
  find: (content: Content, facts: CheckFacts) => Found[];
};

export function inField(
  field: Extract<Place, { kind: "field" }>["field"],
  part?: Place["part"],
): Place {
  return { kind: "field", field, part };
}

export function inBlock(id: string, part?: Place["part"]): Place {
  return { kind: "block", id, part };
}

/** The sentence of an empty field's row, if it has one. */
export function missingIn(content: Content, name: FieldName): Found[] {
  const { missing } = fields[name];
  return missing !== null && isNothing(content[name])
    ? [{ words: missing, place: inField(name) }]
    : [];
}

function isNothing(value: FieldValues[FieldName]): boolean {
  if (typeof value === "string") return isBlank(value);
  return Array.isArray(value) ? value.length === 0 : value === null;
}
