// Runs of a paragraph become one line of styled text: white space is set as in a story.
import { onTheLine } from "@/lib/content/body/raised";
import { normaliseText, type RunStyle, type Text } from "@/lib/content/blocks/text";

export type LineOfText = {
  add: (words: string, style?: RunStyle) => void;
  /** Empties it. Space at the ends stays, since the paragraph may run on. */
  take: () => Text;
};

export function lineOfText(): LineOfText {
  let runs: Text = [];
  return {
    add(raw, { script, ...style } = {}) {
      const before = runs.at(-1)?.text ?? "";
      const spaced = raw
        .replace(/[ \t\r\n\f\v]+/g, " ")
        .replace(/[\u0000-\u001f\u007f\u00ad]/g, "");
      const single = before.endsWith(" ") ? spaced.replace(/^ /, "") : spaced;
      if (single === "") return;
      if (script === undefined) return void runs.push({ ...style, text: single });
      // Powers and indices are signs of their own where there are such.
      const written = onTheLine(single, script === "super" ? "above" : "below", before, false);
      runs.push({ ...style, text: written ?? single, ...(written === null && { script }) });
    },
    take() {
      const text = normaliseText(runs);
      runs = [];
      return text;
    },
  };
}

/** Without space at its ends. */
export function trimmedText(text: Text): Text {
  const runs = text.map((run) => ({ ...run }));
  for (let [first] = runs; first !== undefined; [first] = runs) {
    first.text = first.text.replace(/^ +/, "");
    if (first.text !== "") break;
    runs.shift();
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.replace(/ +$/, "");
    if (last.text !== "") break;
    runs.pop();
  }
  return runs;
}
