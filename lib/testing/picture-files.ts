// Picture files with metadata. For tests only.
import { createHash } from "node:crypto";
import sharp, { type Exif, type Sharp } from "sharp";

export type DrawnFormat = "jpeg" | "png" | "webp" | "avif" | "gif";
export const drawnFormats: readonly DrawnFormat[] = ["jpeg", "png", "webp", "avif", "gif"];

type Drawing = {
  /** A different number gives a different picture. */
  seed?: number;
  width?: number;
  height?: number;
  exif?: Exif;
  /** The content of `rdf:RDF`. */
  xmp?: string;
};

export function drawn({ seed = 1, width = 400, height = 300, exif, xmp }: Drawing = {}): Sharp {
  let state = seed * 2_654_435_761;
  const dots = Buffer.from(
    Array.from({ length: 3 * 9 * 8 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
  let picture = sharp(dots, { raw: { width: 9, height: 8, channels: 3 } }).resize(width, height, {
    fit: "fill",
  });
  if (exif) picture = picture.withExif(exif);
  if (xmp !== undefined) picture = picture.withXmp(packet(xmp));
  return picture;
}

const files = new Map<string, Promise<Buffer>>();

/** The same drawing gives the same bytes. */
export function drawnFile(format: DrawnFormat = "jpeg", drawing: Drawing = {}): Promise<Buffer> {
  const key = JSON.stringify([format, drawing]);
  const file = files.get(key) ?? newFile(format, drawing);
  files.set(key, file);
  return file;
}

function newFile(format: DrawnFormat, drawing: Drawing): Promise<Buffer> {
  return drawn(drawing)
    .toFormat(format, format === "avif" ? { effort: 0 } : {})
    .toBuffer();
}

const namespaces = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  cc: "http://creativecommons.org/ns#",
  exif: "http://ns.adobe.com/exif/1.0/",
};

export function packet(rdf: string): string {
  const declared = Object.entries(namespaces).map(([prefix, name]) => `xmlns:${prefix}="${name}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${declared.join(" ")}>${rdf}</rdf:RDF></x:xmpmeta>`,
    '<?xpacket end="w"?>',
  ].join("");
}

/** A dataset of IPTC-IIM's record 2. */
type Dataset = [number: number, value: string | Uint8Array];

/** Declared as UTF-8. */
export function iim(...datasets: Dataset[]): Buffer {
  const one = (record: number, number: number, value: string | Uint8Array) => {
    const bytes = Buffer.from(value);
    const head = Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 0xff]);
    return Buffer.concat([head, bytes]);
  };
  return Buffer.concat([
    one(1, 90, "\x1b%G"),
    ...datasets.map(([number, value]) => one(2, number, value)),
  ]);
}

/** A JPEG with IIM, and the digest of the IIM that the XMP agrees with. */
export function withIim(jpeg: Buffer, datasets: Buffer, agreedWith?: Buffer): Buffer {
  const resources = [resource(0x0404, datasets)];
  if (agreedWith) resources.push(resource(0x0425, createHash("md5").update(agreedWith).digest()));
  return withSegment(jpeg, 0xed, Buffer.concat([Buffer.from("Photoshop 3.0\0"), ...resources]));
}

function resource(number: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write("8BIM");
  head.writeUInt16BE(number, 4);
  head.writeUInt32BE(bytes.length, 8);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

export function withSegment(jpeg: Buffer, marker: number, bytes: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, bytes, jpeg.subarray(2)]);
}
