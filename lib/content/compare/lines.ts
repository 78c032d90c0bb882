import type { Line } from "@/lib/content/compare/comparison";
import type { Facet } from "@/lib/content/compare/facets";
import { movedIds } from "@/lib/content/compare/moved";
import { textLines, wholly } from "@/lib/content/compare/segments";

/** In the new order; removed texts come last. */
export function facetLines(
  before: readonly Facet[],
  after: readonly Facet[],
  mostEdits: number,
): Line[] {
  const [was, is] = [
    new Map(before.map((one) => [one.id, one])),
    new Map(after.map((one) => [one.id, one])),
  ];
  const moved = movedIds([...was.keys()], [...is.keys()]);
  const ids = [...is.keys(), ...[...was.keys()].filter((id) => !is.has(id))];
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    const label = (now ?? old)?.label ?? null;
    const lines = segmentsOf(old, now, mostEdits).filter((segments) => segments.length > 0);
    return lines.map((segments, index) => ({
      label: index === 0 ? label : null,
      segments,
      ...(moved.has(id) && { isMoved: true as const }),
    }));
  });
}

function segmentsOf(before: Facet | undefined, after: Facet | undefined, mostEdits: number) {
  const [was, is] = [before ?? { texts: [] }, after ?? { texts: [] }];
  if (before?.whole === after?.whole) return textLines(was, is, mostEdits);
  return [
    [
      ...was.texts.flatMap((text) => wholly("removed", text)),
      ...is.texts.flatMap((text) => wholly("added", text)),
    ],
  ];
}
