import type { Piece } from "@/lib/site/search/marked";

export function Marked({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className="bg-accent/15 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
