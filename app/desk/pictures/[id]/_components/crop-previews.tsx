// Cropped by the rule of the server.
import { coverPosition, type FocalPoint, type Size } from "@/lib/content/media/crop";
import { shapes } from "@/lib/content/media/rendition";

const shown = [
  { words: "16:9", ratio: shapes.wide },
  { words: "4:3", ratio: shapes.classic },
  { words: "1:1", ratio: shapes.square },
  { words: "Portrait, 4:5", ratio: shapes.portrait },
];

type Props = { fileUrl: string; size: Size; point: FocalPoint };

export function CropPreviews({ fileUrl, size, point }: Props) {
  return (
    <ul aria-label="Crops on the site" className="flex flex-wrap items-end gap-4">
      {shown.map(({ words, ratio }) => {
        const { x, y } = coverPosition(ratio, size, point);
        return (
          <li key={words} className="text-sm text-ink-soft">
            <img
              src={fileUrl}
              alt={`Cropped to ${words}`}
              style={{ aspectRatio: ratio, objectPosition: `${x * 100}% ${y * 100}%` }}
              className="mb-1 h-24 w-auto bg-wash object-cover sm:h-28"
            />
            {words}
          </li>
        );
      })}
    </ul>
  );
}
