// Questions in a box, each with the answer below it.
import { listKind } from "@/lib/content/blocks/list";
import { plainText, type Text } from "@/lib/content/blocks/text";
import { isBlank } from "@/lib/base/text-input";

export type Answered = { question: string; answer: string };

type Inner =
  { type: "paragraph"; text: Text } | Parameters<typeof listKind.texts>[0] | { type: "picture" };

/** A paragraph that ends with a question mark asks; what follows up to the next one answers. */
export function questionsIn(blocks: readonly Inner[]): Answered[] {
  const found: { question: string; lines: string[] }[] = [];
  for (const block of blocks) {
    if (block.type === "picture") continue;
    const texts = block.type === "list" ? listKind.texts(block) : [block.text];
    const lines = texts.map((text) => plainText(text).trim()).filter((line) => !isBlank(line));
    const [first = ""] = lines;
    if (block.type === "paragraph" && /[?？؟]["”’»)]*$/u.test(first)) {
      found.push({ question: first, lines: [] });
    } else found.at(-1)?.lines.push(...lines);
  }
  return found.flatMap(({ question, lines }) =>
    lines.length === 0 ? [] : [{ question, answer: lines.join("\n") }],
  );
}
