// What a rule of the checks is. docs/checks.md lists them all and says how to add one.
import type { Facts } from "@/lib/newsroom/articles/checks/facts";
import type { Level, Place } from "@/lib/content/checks/finding";
import type { Content } from "@/lib/content/articles/schema";

/** A finding as a rule gives it: the rule's own id and level are added to it. */
export type Found = { words: string; place: Place };

export type Rule = {
  id: string;
  level: Level;
  /** Pure: what it finds follows from the content and the facts alone. */
  find: (content: Content, facts: Facts) => Found[];
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
