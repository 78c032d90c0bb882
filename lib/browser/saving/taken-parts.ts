// Names for parts: “the headline”, “paragraph 4”.
import type { Body } from "@/lib/content/body/body";
import type { Taken } from "@/lib/content/merge/merge";
import { fields, type FieldName } from "@/lib/content/fields";
import { placeOf } from "@/lib/content/body/place";

export function fieldPhrase(name: FieldName): string {
  return `the ${fields[name].label.toLowerCase()}`;
}

/** Each part once, in page order. A removed part has the name from `before`. */
export function partsTaken(taken: readonly Taken[], before: Body, after: Body): string[] {
  const phrases = taken.map((part) => {
    if (part.kind === "field") return fieldPhrase(part.field);
    const place = placeOf(after, part.id);
    return place ?? `${placeOf(before, part.id) ?? "a block"} (removed)`;
  });
  return [...new Set(phrases)];
}
