import { Typography as Kit } from "@tiptap/extension-typography";
import { quotationMarks } from "@/lib/content/articles/quotation-marks";

/** Quotation marks, dashes and ellipses as they are typed, in a language. Backspace takes one back. */
export function typography(language: string) {
  const { outer, inner } = quotationMarks(language);
  return Kit.configure({
    openDoubleQuote: outer[0],
    closeDoubleQuote: outer[1],
    openSingleQuote: inner[0],
    // It is the apostrophe, too.
    closeSingleQuote: "’",
    leftArrow: false,
    rightArrow: false,
    copyright: false,
    trademark: false,
    servicemark: false,
    registeredTrademark: false,
    oneHalf: false,
    oneQuarter: false,
    threeQuarters: false,
    plusMinus: false,
    notEqual: false,
    laquo: false,
    raquo: false,
    multiplication: false,
    superscriptTwo: false,
    superscriptThree: false,
  });
}
