// Keeps the places of uploads while the story changes.
import type { Node } from "@tiptap/pm/model";
import type { Mapping } from "@tiptap/pm/transform";

/** Follows its block wherever that moves, or stays if the block is gone. */
export type UploadPlace = {
  uploadId: string;
  /** Null at the head of the story. */
  after: string | null;
  at: number;
};

export function placesAt(doc: Node, at: number, uploadIds: readonly string[]): UploadPlace[] {
  const before = doc.resolve(at).nodeBefore;
  const id: unknown = before?.attrs["id"];
  const after = typeof id === "string" ? id : null;
  return uploadIds.map((uploadId) => ({ uploadId, after, at }));
}

export function mapPlaces(
  places: readonly UploadPlace[],
  mapping: Mapping,
  doc: Node,
): UploadPlace[] {
  if (places.length === 0) return [];
  const ends = endsOfBlocks(doc);
  return places.map((place) => {
    const end = place.after === null ? 0 : ends.get(place.after);
    return { ...place, at: end ?? betweenBlocks(doc, mapping.map(place.at, -1)) };
  });
}

/** Places that followed the same block now follow the new picture. */
export function withoutPlace(
  places: readonly UploadPlace[],
  uploadId: string,
  blockId: string | null,
): UploadPlace[] {
  const filed = places.findIndex((place) => place.uploadId === uploadId);
  const after = places[filed]?.after;
  return places
    .map((place, index) =>
      blockId !== null && index > filed && place.after === after
        ? { ...place, after: blockId }
        : place,
    )
    .filter((place) => place.uploadId !== uploadId);
}

function endsOfBlocks(doc: Node): Map<unknown, number> {
  const ends = new Map<unknown, number>();
  doc.forEach((block, start) => ends.set(block.attrs["id"], start + block.nodeSize));
  return ends;
}

function betweenBlocks(doc: Node, position: number): number {
  const $position = doc.resolve(Math.min(position, doc.content.size));
  return $position.depth === 0 ? $position.pos : $position.after(1);
}
