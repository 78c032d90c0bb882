import type { FocalPoint } from "@/lib/content/media/crop";

/** Stays on the picture, in hundredths. */
export function movedBy({ x, y }: FocalPoint, byX: number, byY: number): FocalPoint {
  return { x: onPicture(x + byX), y: onPicture(y + byY) };
}

function onPicture(share: number): number {
  return Math.min(Math.max(Math.round(share * 100), 0), 100) / 100;
}

/** “46% from the left, 30% from the top” */
export function focalWords({ x, y }: FocalPoint): string {
  return `${Math.round(x * 100)}% from the left, ${Math.round(y * 100)}% from the top`;
}
