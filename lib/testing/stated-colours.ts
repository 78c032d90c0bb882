// Pictures that state their colours by numbers alone, as phones and photo programs write them. For tests only.
import { crc32, deflateSync } from "node:zlib";
import type { StatedColours } from "@/lib/newsroom/media/colours/stated";

export function pngStating(png: Buffer, { primaries, transfer }: StatedColours): Buffer {
  return withChunk(png, "cICP", Buffer.from([primaries, transfer, 0, 1]));
}

export function withProfileChunk(png: Buffer, profile: Buffer): Buffer {
  return withChunk(png, "iCCP", Buffer.concat([Buffer.from("profile\0\0"), deflateSync(profile)]));
}

export function withoutChunk(png: Buffer, kind: string): Buffer {
  const at = png.indexOf(kind, 8, "latin1") - 4;
  return Buffer.concat([png.subarray(0, at), png.subarray(at + 12 + png.readUInt32BE(at))]);
}

/** A further chunk after the head. */
export function withChunk(png: Buffer, kind: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), bytes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(named));
  const head = 8 + 25;
  return Buffer.concat([png.subarray(0, head), length, named, check, png.subarray(head)]);
}

/** As sharp writes it, with one item, plus the property. */
export function avifStating(avif: Buffer, { primaries, transfer }: StatedColours): Buffer {
  const colr = Buffer.from("\0\0\0\x13colrnclx\0\0\0\0\0\x06\x80", "latin1");
  colr.writeUInt16BE(primaries, 12);
  colr.writeUInt16BE(transfer, 14);
  const at = (kind: string) => avif.indexOf(kind) - 4;
  const [iprp, ipco, ipma] = [at("iprp"), at("ipco"), at("ipma")];
  const owned = ipma + 18;
  const grown = colr.length + 1;
  const bytes = Buffer.from(avif);
  const add = (place: number, by: number) =>
    bytes.writeUInt32BE(bytes.readUInt32BE(place) + by, place);
  add(at("meta"), grown);
  add(iprp, grown);
  add(ipco, colr.length);
  add(ipma, 1);
  // The offset of the item's data, and the number of its properties.
  add(at("iloc") + 20, grown);
  const count = bytes[owned] ?? 0;
  bytes[owned] = count + 1;
  const properties = bytes.subarray(owned + 1, owned + 1 + count);
  return Buffer.concat([
    bytes.subarray(0, ipma),
    colr,
    bytes.subarray(ipma, owned + 1),
    properties,
    Buffer.from([4]),
    bytes.subarray(owned + 1 + count),
  ]);
}
