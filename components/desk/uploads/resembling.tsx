// What a file brought with it, and the records whose pictures look much like it.
import type { AddedPicture } from "@/lib/media/commands";
import type { MediaSummary } from "@/lib/media/summary";

export function Resembling({ filed: { picture, resembles } }: { filed: AddedPicture }) {
  return (
    <>
      <p className="line-clamp-2 text-ink-soft">{wordsOf(picture)}</p>
      {resembles.length > 0 && (
        <p>
          Looks much like{" "}
          {resembles.map((other, index) => (
            <span key={other.id}>
              {index > 0 && ", "}
              <a href={`/desk/pictures/${other.id}`} target="_blank" className="text-link">
                {nameOf(other)}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

function wordsOf({ caption, credit }: MediaSummary): string {
  if (caption === "" && credit === "") return "It has no caption and no credit yet.";
  if (credit === "") return `${caption} No credit yet.`;
  return caption === "" ? `${credit}. No caption yet.` : `${caption} (${credit})`;
}

function nameOf({ caption, altText }: MediaSummary): string {
  const words = caption || altText || "a picture without words";
  return words.length > 60 ? `“${words.slice(0, 57).trimEnd()} …”` : `“${words}”`;
}
