import { ComparedPartRow } from "@/components/article/compared-part";
import type { ComparedPart as Part } from "@/lib/content/compare/comparison";
import { siteWords } from "@/lib/content/site-words/site-words";

/** Equal parts are folded where they stand. */
export function Comparison({ parts }: { parts: Part[] }) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {stretches(parts).map(({ isSame, parts }) => (
        <li key={keyOf(parts[0])}>
          {isSame ? (
            <details>
              <summary className="cursor-pointer py-2 text-sm text-ink-soft">
                {sameWords(parts)}
              </summary>
              <div className="divide-y divide-rule border-t border-rule">
                {parts.map((part) => (
                  <ComparedPartRow key={keyOf(part)} compared={part} />
                ))}
              </div>
            </details>
          ) : (
            <ComparedPartRow compared={parts[0]} />
          )}
        </li>
      ))}
    </ol>
  );
}

type Stretch = { isSame: true; parts: [Part, ...Part[]] } | { isSame: false; parts: [Part] };

/** Each changed part alone; equal parts together with their equal neighbours. */
function stretches(parts: Part[]): Stretch[] {
  const found: Stretch[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.change !== "unchanged" || part.moved !== null) {
      found.push({ isSame: false, parts: [part] });
    } else if (last?.isSame && last.parts[0].part.kind === part.part.kind) last.parts.push(part);
    else found.push({ isSame: true, parts: [part] });
  }
  return found;
}

function keyOf({ part }: Part): string {
  return part.kind === "field" ? part.field : `block ${part.id}`;
}

function sameWords(parts: [Part, ...Part[]]): string {
  const { sameFields, sameBlocks } = siteWords.comparison;
  const names = parts.map(({ name }) => name);
  return parts[0].part.kind === "field" ? sameFields(names) : sameBlocks(names);
}
