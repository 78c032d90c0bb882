// Where pictures that are on their way will stand in a story, whatever happens to the story meanwhile.
import type { Node } from "@tiptap/pm/model";
import type { Mapping } from "@tiptap/pm/transform";

/**
 * The place of a picture to come. It holds to the block that it follows, wherever that moves to; once
 * that block is gone, to where it was.
 */
export type UploadPlace = {
  uploadId: string;
  /** The id of the block that the picture will follow; null at the head of the story. */
  after: string | null;
  /** Between two blocks: a position in the document. */
  at: number;
};

/** The places between blocks at which new pictures stand that are brought to a position between two blocks. */
export function placesAt(doc: Node, at: number, uploadIds: readonly string[]): UploadPlace[] {
  const before = doc.resolve(at).nodeBefore;
  const id: unknown = before?.attrs["id"];
  const after = typeof id === "string" ? id : null;
  return uploadIds.map((uploadId) => ({ uploadId, after, at }));
}

/** The places in a changed document. */
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

/** The places once one picture stands in the story, as a block: those that were to follow it at one place follow its block. */
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
