import { ComparedLine } from "@/components/article/compared-line";
import type { ComparedPart as Part } from "@/lib/content/compare/comparison";
import { siteWords } from "@/lib/content/site-words/site-words";

const { comparison } = siteWords;

export function ComparedPartRow({ compared }: { compared: Part }) {
  const { name, lines } = compared;
  return (
    <div className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[10rem_minmax(0,1fr)]">
      <p className="text-sm">
        <span className="font-semibold">{name}</span>
        <span className="text-ink-soft"> {changeWords(compared)}</span>
      </p>
      <div className="space-y-1 font-serif text-base leading-normal">
        {lines.map((line, index) => (
          <ComparedLine key={index} line={line} />
        ))}
        {lines.length === 0 && (
          <p className="font-sans text-sm text-ink-soft">{comparison.empty}</p>
        )}
      </div>
    </div>
  );
}

function changeWords({ change, moved, formerName }: Part): string {
  return [
    comparison.changes[change],
    formerName && comparison.formerly(formerName),
    moved && comparison.moved[moved],
  ]
    .filter(Boolean)
    .join(", ");
}
