// What a picture's record said before it was changed: as the audit log keeps it, and in the words of the trade.
import { z } from "zod";
import type { PictureField, PictureFields } from "@/lib/content/media/picture-fields";
import { readRights, rightsTerms } from "@/lib/content/media/rights";
import { lastDayField } from "@/lib/base/site-time";
import { sourceTypeWords } from "@/lib/content/media/source-types";

/** By field; a moment is in ISO 8601. */
export type FormerValues = Partial<Record<PictureField, string | number | boolean | null>>;

/** How each field is called. */
const names: Record<PictureField, string> = {
  caption: "caption",
  credit: "credit",
  altText: "alternative text",
  isDecorative: "mark as decorative",
  headline: "headline",
  creator: "creator",
  source: "source",
  copyright: "copyright notice",
  place: "place",
  takenAt: "time it was taken",
  instructions: "instructions",
  usageTerms: "usage terms",
  digitalSourceType: "kind of source",
  rights: "rights",
  rightsUntil: "last day of the licence",
  focalX: "focal point",
  focalY: "focal point",
};

type Kept = { [Name in PictureField]: PictureFields[Name] | string };

export function formerValues(record: Kept, changed: readonly PictureField[]): FormerValues {
  const valueOf = (name: PictureField) => {
    const value = record[name];
    return value instanceof Date ? value.toISOString() : value;
  };
  return Object.fromEntries(changed.map((name) => [name, valueOf(name)]));
}

const kept = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What an entry keeps, a sentence each; none for what is not of that shape. */
export function formerWords(detail: unknown): string[] {
  const { focalX, focalY, ...values } = kept.safeParse(detail).data ?? {};
  const place = [share(focalX, "the left"), share(focalY, "the top")].filter((words) => words);
  return [
    ...Object.entries(values).map(([name, value]) => sentence(name, value)),
    ...(place.length > 0 ? [`the focal point was ${place.join(" and ")}`] : []),
  ];
}

/** Names of fields as people call them, each once. */
export function fieldNamesInWords(fields: readonly string[]): string[] {
  const known: Record<string, string> = names;
  return [...new Set(fields.map((name) => known[name] ?? name))];
}

function sentence(name: string, value: string | number | boolean | null): string {
  if (name === "isDecorative") return value ? "it was decorative" : "it was not decorative";
  const [field] = fieldNamesInWords([name]);
  const said = valueInWords(name, String(value ?? ""));
  const verb = name === "rights" || name.endsWith("s") ? "were" : "was";
  return `the ${field} ${verb} ${said === "" ? "empty" : `“${said}”`}`;
}

function valueInWords(name: string, value: string): string {
  if (value === "") return "";
  if (name === "rights") return rightsTerms[readRights(value)].label;
  if (name === "digitalSourceType") return sourceTypeWords(value);
  if (name === "rightsUntil") return lastDayField(new Date(value));
  return value;
}

function share(value: unknown, side: string): string {
  return typeof value === "number" ? `${Math.round(value * 100)} % from ${side}` : "";
}
