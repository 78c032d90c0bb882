import type { FieldName } from "@/lib/content/fields";

/** Characters of an optional field that lists and search engines show. More is allowed, and may be cut. */
export const shownLengths = {
  kicker: 30,
  shortHeadline: 60,
  searchTitle: 60,
  searchDescription: 160,
} as const satisfies Partial<Record<FieldName, number>>;

export type ShownField = keyof typeof shownLengths;

export const shownFields = Object.keys(shownLengths) as ShownField[];
