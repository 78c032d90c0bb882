import { attributedText } from "@/components/desk/body-editor/extensions/attributed-text";
import { turnsTyped } from "@/components/desk/body-editor/extensions/typed-kind";

/** "> " starts one. */
export const Quote = attributedText("quote", ["blockquote"], {
  addInputRules: () => [turnsTyped(/^>\s$/, "quote")],
});
