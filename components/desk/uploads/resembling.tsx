import type { MediaSummary } from "@/lib/content/media/summary";

export function Resembling({ pictures }: { pictures: readonly MediaSummary[] }) {
  if (pictures.length === 0) return null;
  return (
    <p>
      Looks like{" "}
      {pictures.map((picture, index) => (
        <span key={picture.id}>
          {index > 0 && ", "}
          <a dir="auto" href={`/desk/pictures/${picture.id}`} target="_blank" className="text-link">
            {nameOf(picture)}
          </a>
        </span>
      ))}
      .
    </p>
  );
}

function nameOf({ caption, altText }: MediaSummary): string {
  const words = caption || altText || "untitled picture";
  return words.length > 60 ? `“${words.slice(0, 57).trimEnd()} …”` : `“${words}”`;
}
