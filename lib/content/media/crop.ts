// The part of a picture that a shape shows, with the focal point as near the middle as the edges let it.

export type Size = { width: number; height: number };
/** Shares from the left and the top, from 0 to 1. */
export type FocalPoint = { x: number; y: number };
export type Crop = Size & { left: number; top: number };

/** In whole pixels. The crop has the picture's whole width or its whole height. */
export function cropTo(ratio: number, { width, height }: Size, focal: FocalPoint): Crop {
  const isTooWide = width > height * ratio;
  const size = isTooWide
    ? { width: atLeastOne(height * ratio, width), height }
    : { width, height: atLeastOne(width / ratio, height) };
  return {
    ...size,
    left: place(focal.x, width, size.width),
    top: place(focal.y, height, size.height),
  };
}

/** The `object-position` at which `object-fit: cover` shows the same crop. */
export function coverPosition(ratio: number, size: Size, focal: FocalPoint): FocalPoint {
  const crop = cropTo(ratio, size, focal);
  const share = (offset: number, room: number) => (room === 0 ? 0.5 : offset / room);
  return {
    x: share(crop.left, size.width - crop.width),
    y: share(crop.top, size.height - crop.height),
  };
}

function atLeastOne(length: number, most: number): number {
  return Math.min(Math.max(Math.round(length), 1), most);
}

function place(share: number, whole: number, part: number): number {
  return Math.min(Math.max(Math.round(share * whole - part / 2), 0), whole - part);
}
