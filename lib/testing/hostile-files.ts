// Files that must not come in as pictures, each with its refusal. For tests only.
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { drawnFile, withSegment, type DrawnFormat } from "@/lib/testing/picture-files";
import { withChunk } from "@/lib/testing/stated-colours";

export type HostileFile = { name: string; bytes: () => Promise<Buffer> | Buffer; says: RegExp };

const tooLong = /words in the picture’s file are too long/;
const packedText = (head: string, megabytes: number) =>
  Buffer.concat([latin1(head), deflateSync(Buffer.alloc(megabytes * 1_000_000, "a"))]);

const latin1 = (text: string) => Buffer.from(text, "latin1");
const padded = (text: string) => Buffer.concat([latin1(text), Buffer.alloc(600, 1)]);

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = "<!DOCTYPE html><html><script>alert(1)</script></html>";
const php = "<?php system($_GET['c']); ?>";
const box = (kind: string, content: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(kind, 4);
  return Buffer.concat([head, content]);
};
export const clip = Buffer.concat([
  box("ftyp", latin1("mp42\0\0\0\0mp42isom")),
  box("mdat", Buffer.alloc(64, 7)),
]);
/** An archive of one file, which may be a program in Java. */
const zip = Buffer.concat([
  latin1("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.txt"),
  latin1("PK\x05\x06"),
  Buffer.alloc(18),
]);

const foreign: readonly [name: string, bytes: Buffer, says: RegExp][] = [
  ["an SVG drawing", Buffer.from(svg), /is an SVG drawing/],
  [
    "an SVG drawing with a prologue",
    Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- -->\n${svg}`),
    /is an SVG/,
  ],
  ["a page of HTML", Buffer.from(html), /is a page of HTML/],
  ["a page of HTML behind white space", Buffer.from(`\n\t  ${html}`), /is a page of HTML/],
  [
    "a page that begins with a script",
    Buffer.from("<script>alert(1)</script>"),
    /is a page of HTML/,
  ],
  ["XML", Buffer.from("<?xml version='1.0'?><a/>"), /is XML/],
  ["PHP", Buffer.from(php), /is a script/],
  ["a shell script", Buffer.from("#!/bin/sh\nid\n"), /is a script/],
  ["a PDF", padded("%PDF-1.7\n"), /is a PDF/],
  ["PostScript", padded("%!PS-Adobe-3.0 EPSF-3.0\n"), /is PostScript/],
  ["a ZIP archive", zip, /is a ZIP archive/],
  ["a RAR archive", padded("Rar!\x1a\x07\x01\0"), /is a RAR archive/],
  ["a compressed file", padded("\x1f\x8b\x08\0"), /is a compressed file/],
  ["a program for Linux", padded("\x7fELF\x02\x01\x01"), /is a program/],
  ["a program for Windows", padded("MZ\x90\0"), /is a program/],
  ["a TIFF picture", padded("II*\0"), /is a TIFF/],
  ["a BMP picture", padded("BM\x36\x04\0\0\0\0\0\0"), /is a BMP/],
  ["a Photoshop document", padded("8BPS\0\x01"), /is a Photoshop/],
  ["a HEIC picture", padded("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), /is a HEIC/],
  ["a film", clip, /is a video/],
  ["a sound", padded("ID3\x04"), /is an audio file/],
  ["text", Buffer.from("A ship’s bow."), /is not a picture/],
  ["nothing", Buffer.alloc(0), /is empty/],
  ["the beginning of a JPEG alone", latin1("\xff\xd8\xff\xe0"), /cut off/],
  ["the beginning of a PNG alone", latin1("\x89PNG\r\n\x1a\n"), /cut off/],
  ["the beginning of a GIF alone", latin1("GIF89a"), /cut off/],
  ["a WebP without a picture", latin1("RIFF\x04\0\0\0WEBP"), /damaged/],
  ["an AVIF without a picture", box("ftyp", latin1("avif\0\0\0\0avifmif1")), /cut off/],
  [
    "a PNG’s signature before a script",
    latin1(`\x89PNG\r\n\x1a\n${"<script>"}${" ".repeat(40)}`),
    /damaged|cut off/,
  ],
];

/** Pictures with something after their end. */
const trailers: readonly [what: string, bytes: Buffer, says: RegExp][] = [
  ["a page of HTML", Buffer.from(`\n${html}`), /contains a page of HTML/],
  ["PHP", Buffer.from(php), /contains a script/],
  ["a ZIP archive", zip, /contains a ZIP archive/],
  ["a PDF", padded("%PDF-1.7"), /contains a PDF/],
  ["a RAR archive", padded("Rar!\x1a\x07\x01\0"), /contains a RAR archive/],
  ["a program", padded("\x7fELF\x02\x01\x01"), /contains a program/],
  ["a script in words", Buffer.from("=1;alert(document.cookie)//"), /contains text/],
  [
    "an archive behind bytes of no meaning",
    Buffer.concat([Buffer.alloc(50, 0x9d), zip]),
    /contains a ZIP archive/,
  ],
  [
    "a script behind bytes of no meaning",
    Buffer.concat([Buffer.alloc(50, 0x9d), Buffer.from(php)]),
    /contains a script/,
  ],
];

const every: readonly DrawnFormat[] = ["jpeg", "png", "webp", "avif", "gif"];

const withTrailer: HostileFile[] = every.flatMap((format) =>
  trailers.map(([what, trailer, says]) => ({
    name: `a ${format} with ${what} behind it`,
    bytes: async () => Buffer.concat([await drawnFile(format), trailer]),
    says,
  })),
);

const truncated: HostileFile[] = every.flatMap((format) =>
  [0.2, 0.6, 0.95].map((share) => ({
    name: `a ${format} of which ${share * 100} % are there`,
    bytes: async () => {
      const whole = await drawnFile(format);
      return whole.subarray(0, Math.floor(whole.length * share));
    },
    says: /cut off|damaged/,
  })),
);

function chunk(kind: string, content: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length);
  bytes.write(kind, 4, "latin1");
  content.copy(bytes, 8);
  bytes.writeInt32BE(checksum(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
}

function checksum(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

/** One colour, far more pixels than bytes. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 1; // One bit for each pixel.
  const rows = deflateSync(Buffer.alloc(Math.min((1 + width / 8) * height, 4_000_000)));
  return Buffer.concat([
    latin1("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Writes other numbers over the size in the file. */
async function resized(format: DrawnFormat, find: Buffer, write: Buffer): Promise<Buffer> {
  const bytes = Buffer.from(await drawnFile(format));
  for (let at = bytes.indexOf(find); at !== -1; at = bytes.indexOf(find)) write.copy(bytes, at);
  return bytes;
}

const bombs: HostileFile[] = [
  { name: "a PNG of 400 megapixels", bytes: () => bomb(20_000, 20_000), says: /60 megapixels/ },
  {
    name: "a PNG of four thousand megapixels",
    bytes: () => bomb(65_000, 65_000),
    says: /60 megapixels/,
  },
  {
    name: "a PNG one pixel high",
    bytes: () => bomb(2_000_000_000, 1),
    says: /60 megapixels|cannot be opened/,
  },
  {
    name: "a JPEG that says it is 65,500 pixels wide and high",
    bytes: () =>
      resized("jpeg", Buffer.from([0x01, 0x2c, 0x01, 0x90]), Buffer.from([0xff, 0xdc, 0xff, 0xdc])),
    says: /60 megapixels/,
  },
  {
    name: "a GIF that says it is 65,535 pixels wide and high",
    bytes: () => resized("gif", Buffer.from([0x90, 0x01, 0x2c, 0x01]), Buffer.alloc(4, 0xff)),
    says: /60 megapixels|cannot be opened/,
  },
  {
    name: "an AVIF that says it is 65,535 pixels wide and high",
    bytes: () =>
      resized(
        "avif",
        Buffer.from([0, 0, 1, 0x90, 0, 0, 1, 0x2c]),
        Buffer.from([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]),
      ),
    says: /60 megapixels|cannot be opened/,
  },
  {
    name: "a JPEG that is drawn over five hundred times",
    bytes: async () => {
      const whole = await drawn({ progressive: true });
      const scan = whole.lastIndexOf(Buffer.from([0xff, 0xda]));
      const last = whole.subarray(scan, -2);
      const many = Array.from({ length: 500 }, () => last);
      return Buffer.concat([whole.subarray(0, scan), ...many, whole.subarray(-2)]);
    },
    says: /take too long/,
  },
  {
    name: "a file of more than 30 MiB",
    bytes: () => Buffer.alloc(30 * 1024 * 1024 + 1),
    says: /30 MiB/,
  },
];

async function drawn(options: { progressive: boolean }): Promise<Buffer> {
  return sharp(await drawnFile())
    .jpeg(options)
    .toBuffer();
}

async function pngWith(kind: string, content: Buffer): Promise<Buffer> {
  const png = await drawnFile("png");
  return Buffer.concat([png.subarray(0, -12), chunk(kind, content), png.subarray(-12)]);
}

const within: HostileFile[] = [
  {
    name: "a JPEG that is a PDF as well",
    bytes: async () => withSegment(await drawnFile(), 0xfe, latin1("%PDF-1.4\n1 0 obj")),
    says: /contains a PDF/,
  },
  {
    name: "a JPEG with PHP in its comment",
    bytes: async () => withSegment(await drawnFile(), 0xfe, Buffer.from(php)),
    says: /contains a script/,
  },
  {
    name: "a JPEG with HTML in its comment",
    bytes: async () =>
      withSegment(await drawnFile(), 0xfe, Buffer.from("<HTML><body onload=alert(1)>")),
    says: /contains a page of HTML/,
  },
  {
    name: "a PNG with a script among its texts",
    bytes: () => pngWith("tEXt", latin1("Comment\0<ScRiPt>alert(1)</script>")),
    says: /contains a script/,
  },
  {
    name: "a PNG with an SVG drawing among its chunks",
    bytes: () => pngWith("stEt", Buffer.from(svg)),
    says: /contains an SVG drawing/,
  },
  {
    name: "a PNG with an archive among its chunks",
    bytes: () => pngWith("stEt", zip),
    says: /contains a ZIP archive/,
  },
  {
    name: "a GIF that is a script as well",
    bytes: () => {
      const gif = latin1(
        "GIF89a/*\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
      );
      return Buffer.concat([gif, latin1("*/=1;alert(1)")]);
    },
    says: /is a script/,
  },
  {
    name: "a PNG with a film behind it",
    bytes: async () => Buffer.concat([await drawnFile("png"), clip]),
    says: /contains a video/,
  },
  {
    name: "a PNG with a text of 400 megabytes in one of 400 kilobytes",
    bytes: async () => withChunk(await drawnFile("png"), "zTXt", packedText("Comment\0\0", 400)),
    says: tooLong,
  },
  {
    name: "a PNG with XMP of 20 megabytes in 20 kilobytes",
    bytes: async () =>
      withChunk(await drawnFile("png"), "iTXt", packedText("XML:com.adobe.xmp\0\x01\0\0\0", 20)),
    says: tooLong,
  },
  {
    name: "a PNG with a profile of 20 megabytes",
    bytes: async () => withChunk(await drawnFile("png"), "iCCP", packedText("a\0\0", 20)),
    says: tooLong,
  },
  {
    name: "a PNG with fifty texts of one megabyte each",
    bytes: async () =>
      Array.from({ length: 50 }).reduce<Buffer>(
        (png) => withChunk(png, "zTXt", packedText("Comment\0\0", 1)),
        await drawnFile("png"),
      ),
    says: tooLong,
  },
  {
    name: "a PNG with a packed text that ends in the middle",
    bytes: async () =>
      withChunk(await drawnFile("png"), "zTXt", packedText("Comment\0\0", 8).subarray(0, -6)),
    says: tooLong,
  },
  {
    name: "a PNG with a wrong checksum",
    bytes: async () => {
      const bytes = Buffer.from(await drawnFile("png"));
      const at = bytes.indexOf("IDAT") + 20;
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      return bytes;
    },
    says: /damaged/,
  },
  {
    name: "a JPEG without its tables",
    bytes: async () => {
      const bytes = await drawnFile();
      const [from, to] = [
        bytes.indexOf(Buffer.from([0xff, 0xdb])),
        bytes.indexOf(Buffer.from([0xff, 0xc0])),
      ];
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    },
    says: /damaged/,
  },
];

export const hostileFiles: readonly HostileFile[] = [
  ...foreign.map(([name, bytes, says]) => ({ name, bytes: () => bytes, says })),
  ...withTrailer,
  ...truncated,
  ...bombs,
  ...within,
];
