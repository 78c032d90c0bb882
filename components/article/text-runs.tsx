import { Fragment, type ReactNode } from "react";
import { withStyles, type Text } from "@/lib/content/blocks/text";

type Props = {
  text: Text;
  /** Shows links as plain text. */
  isUnlinked?: boolean;
};

export function TextRuns({ text, isUnlinked = false }: Props) {
  return text.map((run, index) => (
    <Fragment key={index}>
      {withStyles<ReactNode>(run, run.text, {
        script: (words, place) => (place === "super" ? <sup>{words}</sup> : <sub>{words}</sub>),
        italic: (words) => <em>{words}</em>,
        bold: (words) => <strong className="font-semibold">{words}</strong>,
        link: (words, address) =>
          isUnlinked ? (
            words
          ) : (
            <a href={address} className="text-link">
              {words}
            </a>
          ),
      })}
    </Fragment>
  ));
}
