// A record's fields as a form has them: all of them texts, and which of them somebody changed.
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import type { PictureFields } from "@/lib/content/media/picture-fields";
import { dayBegins, lastDayField } from "@/lib/base/site-time";

/** The fields that are typed or chosen; the focal point is set on the picture. */
export const typedNames = [
  "caption",
  "credit",
  "altText",
  "isDecorative",
  "headline",
  "creator",
  "source",
  "copyright",
  "place",
  "takenAt",
  "instructions",
  "usageTerms",
  "digitalSourceType",
  "rights",
  "rightsUntil",
] as const satisfies readonly (keyof PictureFields)[];
export type TypedName = (typeof typedNames)[number];
export type TypedFields = Record<TypedName, string>;

type Kept = Omit<PictureFields, "focalX" | "focalY" | "rights"> & { rights: string };

export function typedFieldsOf(record: Kept): TypedFields {
  const { isDecorative, rightsUntil } = record;
  const texts = typedNames.map((name) => [name, record[name]]);
  return {
    ...Object.fromEntries(texts),
    isDecorative: isDecorative ? "on" : "",
    rightsUntil: rightsUntil === null ? "" : lastDayField(rightsUntil),
  };
}

/** What a form was opened with, as it sends that back; null if it is not of that shape. */
export function readOpened(sent: string): TypedFields | null {
  return openedFields.safeParse(sent).data ?? null;
}

const openedFields = z
  .string()
  .refine((text) => isJson(text), { abort: true })
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.enum(typedNames), z.string()));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Of what was sent what differs from what the form had when it was opened. */
export function changedFields(opened: TypedFields, sent: TypedFields): Partial<TypedFields> {
  // Browsers send line ends as CR LF.
  const lines = (text: string) => text.replace(/\r\n?/g, "\n");
  const changed = typedNames.filter((name) => lines(sent[name]) !== lines(opened[name]));
  return Object.fromEntries(changed.map((name) => [name, sent[name]]));
}

/** Whether those fields of a record are as a form had them when it was opened. */
export function areAsOpened(names: readonly string[], opened: TypedFields, record: Kept): boolean {
  const changed = changedFields(opened, typedFieldsOf(record));
  return names.every((name) => !Object.hasOwn(changed, name));
}

/** The fields as a record keeps them; the shape of the texts is looked at by `pictureChange`. */
export function keptFields(typed: Partial<TypedFields>): Record<string, unknown> {
  const { isDecorative, rightsUntil, ...texts } = typed;
  return {
    ...texts,
    ...(isDecorative === undefined ? {} : { isDecorative: isDecorative === "on" }),
    ...(rightsUntil === undefined ? {} : { rightsUntil: endOf(rightsUntil) }),
  };
}

/** The first moment after a day of the site; null for none. */
function endOf(day: string): Date | null {
  if (day === "") return null;
  const end = dayBegins(day, 1);
  if (end === null) throw new InvalidInputError("Give the last day of the licence as a day.");
  return end;
}
