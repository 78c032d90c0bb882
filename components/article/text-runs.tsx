// A text's runs as inline elements.
import type { Text } from "@/lib/content/blocks/text";

export function TextRuns({ text }: { text: Text }) {
  return text.map((run, index) => {
    const words = run.italic ? <em>{run.text}</em> : run.text;
    const strong = run.bold ? <strong className="font-semibold">{words}</strong> : words;
    return run.link ? (
      <a key={index} href={run.link} className="text-link">
        {strong}
      </a>
    ) : (
      <span key={index}>{strong}</span>
    );
  });
}
