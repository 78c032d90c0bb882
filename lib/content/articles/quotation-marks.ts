/** Outer and inner marks, as a language writes them. */
export type QuotationMarks = { outer: [string, string]; inner: [string, string] };

const english: QuotationMarks = { outer: ["“", "”"], inner: ["‘", "’"] };

// By Unicode's CLDR, "quotationStart" and its kin. French has a narrow space that does not break.
const byLanguage: Record<string, QuotationMarks> = {
  ar: { outer: ["”", "“"], inner: ["’", "‘"] },
  cs: { outer: ["„", "“"], inner: ["‚", "‘"] },
  de: { outer: ["„", "“"], inner: ["‚", "‘"] },
  en: english,
  es: { outer: ["«", "»"], inner: ["“", "”"] },
  fr: { outer: ["«\u202f", "\u202f»"], inner: ["“", "”"] },
  it: { outer: ["«", "»"], inner: ["“", "”"] },
  ja: { outer: ["「", "」"], inner: ["『", "』"] },
  pl: { outer: ["„", "”"], inner: ["«", "»"] },
  pt: { outer: ["“", "”"], inner: ["‘", "’"] },
  ru: { outer: ["«", "»"], inner: ["„", "“"] },
  uk: { outer: ["«", "»"], inner: ["„", "“"] },
  "zh-hans": { outer: ["“", "”"], inner: ["‘", "’"] },
  "zh-hant": { outer: ["「", "」"], inner: ["『", "』"] },
};

/** `language`: BCP 47, such as `fr-CA`. English ones for a language that is not known here. */
export function quotationMarks(language: string): QuotationMarks {
  const parts = new Intl.Locale(language).maximize();
  return (
    byLanguage[`${parts.language}-${parts.script}`.toLowerCase()] ??
    byLanguage[parts.language] ??
    english
  );
}
