import { attributedText } from "@/components/desk/body-editor/extensions/attributed-text";

export const PullQuote = attributedText("pullQuote", ["aside", "pull-quote"]);
