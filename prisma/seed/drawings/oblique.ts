// Things on the ground seen from high above, at an angle and without perspective.
import { clipped, ink, polygon, stroke, type InkPoint } from "@/prisma/seed/drawings/ink";

/** The point on the sheet of a place on the ground, in cells of the grid, and `up` pixels above it. */
export function seen(column: number, row: number, up = 0): InkPoint {
  return [800 + (column - row) * 97, -150 + (column + row) * 53 - up];
}

/** A building on a square of `size` cells, `height` pixels high. */
export function box(
  column: number,
  row: number,
  size: number,
  height: number,
  roof: string,
): string {
  const right = [column + size, row] as const;
  const front = [column + size, row + size] as const;
  const left = [column, row + size] as const;
  const face = [seen(...left), seen(...front), seen(...front, height), seen(...left, height)];
  const side = [seen(...front), seen(...right), seen(...right, height), seen(...front, height)];
  const top = [seen(column, row, height), seen(...right, height), seen(...front, height)];
  const reach = Math.min(height / 300, 0.8);
  const shadow = [seen(...left), seen(...front), seen(column + size - reach, row + size)];
  const name = `face-${Math.round(column * 100)}-${Math.round(row * 100)}`;
  const outline = `M${face.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
  return (
    polygon([...shadow, seen(column - reach, row + size)], ink.mist) +
    polygon(face, ink.deep) +
    clipped(name, outline, floors(face, height)) +
    polygon(side, ink.night) +
    polygon([...top, seen(...left, height)], roof)
  );
}

function floors([from, to]: readonly InkPoint[], height: number): string {
  if (from === undefined || to === undefined) return "";
  const lines: string[] = [];
  for (let up = 14; up < height - 6; up += 15) {
    lines.push(
      `M${from[0].toFixed(1)} ${(from[1] - up).toFixed(1)}L${to[0]} ${(to[1] - up).toFixed(1)}`,
    );
  }
  return stroke(lines.join(""), ink.sea, 3.5);
}
