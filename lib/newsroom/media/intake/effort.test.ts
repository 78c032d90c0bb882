// The work that a file takes grows as its length does: its maker may be anybody. Each thing that can be repeated is.
import { describe, test } from "vitest";
import { readFacts } from "@/lib/newsroom/media/intake/facts/read-facts";
import { iptcOf } from "@/lib/newsroom/media/intake/containers/iptc";
import { kinds } from "@/lib/newsroom/media/intake/kinds";
import { searchIn } from "@/lib/newsroom/media/intake/smuggled";
import { checkTrailer } from "@/lib/newsroom/media/intake/trailer";
import { expectLinear } from "@/lib/testing/linear";
import { drawnFile, iim, packet, withIim, withSegment } from "@/lib/testing/picture-files";

const units = [
  ..."\n \t-–*/.();&<>\"'|é字",
  ..."a a.|\n |- |\n-|*** local caption|RC2ABC1D2E3F |NO SALES |REUTERS/|REUTERS/A |(|) |A/|photo |©: |".split(
    "|",
  ),
  ..."\r\n|Mc|<?xpacket |<?xpacket?|<!--|<a |<a>|&amp;|]]>|: ;|/ab/cd |. /ab|IMAGES OF THE DAY|de la |'’".split(
    "|",
  ),
].filter((unit) => unit !== "");
const fields = [
  "dc:description",
  "dc:creator",
  "photoshop:Credit",
  "photoshop:Source",
  "dc:rights",
];
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe.each(units)("%j, repeated,", (unit) => {
  const filling = (length: number) => unit.repeat(Math.ceil(length / unit.length));

  test("in each field of XMP, escaped and as it is", () => {
    for (const spell of [escaped, (text: string) => text]) {
      const work = (length: number) => {
        const text = spell(filling(length));
        const rdf = fields.map((name) => `<${name}>${text}</${name}>`).join("");
        const xmp = Buffer.from(packet(`<rdf:Description>${rdf}</rdf:Description>`));
        return () => readFacts({ xmp });
      };
      expectLinear(work, 6_000);
    }
  });

  test("in each field of IPTC-IIM", async () => {
    const jpeg = await drawnFile();
    const work = (length: number) => {
      const texts = [40, 80, 110, 115, 120].map((name): [number, string] => [
        name,
        filling(length),
      ]);
      const file = withIim(jpeg, iim(...texts));
      return () => readFacts({ iptc: iptcOf(file) });
    };
    expectLinear(work, 1_000);
  });

  test("in EXIF", () => {
    const work = (length: number) => {
      const exif = exifOf(Buffer.from(filling(length)));
      return () => readFacts({ exif });
    };
    expectLinear(work, 2_000);
  });
});

describe("parts, repeated,", () => {
  test.each([
    ["attributes", (at: number) => ` dc:a${at}=""`, "<rdf:Description", "/>"],
    ["elements", (at: number) => `<dc:a${at}/>`, "<rdf:Description>", "</rdf:Description>"],
    ["descriptions", () => "<rdf:Description dc:a='b'/>", "", ""],
    ["depths", () => "<dc:a>", "<rdf:Description>", ""],
    ["declared names", (at: number) => ` xmlns:a${at}="b"`, "<rdf:Description", "/>"],
    ["items", () => "<rdf:li>a</rdf:li>", "<rdf:Description><dc:creator><rdf:Seq>", ""],
    ["entities", () => "&a;", "<rdf:Description>", "</rdf:Description>"],
  ])("%s of XMP", (_, part, before, after) => {
    const work = (times: number) => {
      const inner = Array.from({ length: times }, (_, at) => part(at)).join("");
      const end = before.includes("Seq") ? "</rdf:Seq></dc:creator></rdf:Description>" : after;
      const xmp = Buffer.from(packet(before + inner + end));
      return () => readFacts({ xmp });
    };
    expectLinear(work, 2_500);
  });

  test("datasets and resources of IPTC", async () => {
    const jpeg = await drawnFile();
    for (const [number, text] of [
      [120, ""],
      [80, "a"],
      [5, ""],
    ] as const) {
      const work = (times: number) => {
        const many = Array.from({ length: times }, (): [number, string] => [number, text]);
        const file = withIim(jpeg, iim(...many));
        return () => readFacts({ iptc: iptcOf(file) });
      };
      expectLinear(work, 2_500);
    }
    const work = (times: number) => () =>
      readFacts({ iptc: Buffer.from("8BIM\x04\x04\0\0\0\0\0\0".repeat(times)) });
    expectLinear(work, 20_000);
  });
});

/** All that is looked at before a picture is decoded. */
const look = (file: Buffer) => () => {
  const kind = kinds.find(({ begins }) => begins(file));
  const { tell, found } = searchIn(file);
  try {
    if (kind) checkTrailer(file, kind.walk(file, 0, tell), kind, tell);
    found();
    if (kind?.ending === "jpg") iptcOf(file);
  } catch {
    // What is refused has been looked at too.
  }
};

const bytes = (text: string, times: number) => Buffer.alloc(times * text.length, text, "latin1");
const sized = (length: number, kind: string) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  head.write(kind, 4, "latin1");
  return head;
};
const before = (file: Buffer, tail: number, part: Buffer) =>
  Buffer.concat([file.subarray(0, file.length - tail), part, file.subarray(file.length - tail)]);

describe("bytes, repeated,", () => {
  const repeated = [
    "<",
    "<s",
    "<svg ",
    "\xff",
    "\xff\0",
    "\0",
    " ",
    "\xff\xd8",
    "PK\x05\x06\0\0\0\0",
    "\x21\xfe\0",
    "<!--",
    "a",
  ];

  test.each(repeated)("%j behind and in a picture of each kind", async (unit) => {
    const megabyte = Math.round(1_000_000 / unit.length);
    const [jpeg, png, gif] = [await drawnFile(), await drawnFile("png"), await drawnFile("gif")];
    const [webp, avif] = [await drawnFile("webp"), await drawnFile("avif")];
    const files: ((times: number) => Buffer)[] = [
      ...[jpeg, png, gif, webp, avif].map(
        (file) => (times: number) => Buffer.concat([file, bytes(unit, times)]),
      ),
      (times) => Buffer.concat([jpeg.subarray(0, 2), bytes(unit, times), jpeg.subarray(2)]),
      (times) =>
        before(
          png,
          12,
          Buffer.concat([sized(times * unit.length, "stEt"), bytes(unit, times), Buffer.alloc(4)]),
        ),
      (times) => before(gif, 1, bytes(unit, times)),
      (times) => Buffer.concat([avif, sized(8 + times * unit.length, "free"), bytes(unit, times)]),
    ];
    for (const file of files) expectLinear((times) => look(file(times)), megabyte / 2);
  });

  test("segments, comments, boxes and further pictures", async () => {
    const jpeg = await drawnFile();
    const comment = "\xff\xfe\0\x04<s";
    for (const file of [
      (times: number) =>
        Buffer.concat([jpeg.subarray(0, 2), bytes(comment, times), jpeg.subarray(2)]),
      (times: number) => Buffer.concat([jpeg, bytes(jpeg.toString("latin1"), times / 1_000)]),
      (times: number) => Buffer.concat([jpeg, bytes("\0\0\0\x10ftypmp42\0\0\0\0", times)]),
    ]) {
      expectLinear((times) => look(file(times)), 50_000);
    }
    const app13 = withSegment(jpeg, 0xed, Buffer.from("Photoshop 3.0\x008BIM"));
    const segment = app13.subarray(2, app13.length - jpeg.length + 2).toString("latin1");
    const many = (times: number) =>
      Buffer.concat([jpeg.subarray(0, 2), bytes(segment, times), jpeg.subarray(2)]);
    expectLinear((times) => look(many(times)), 25_000);
  });
});

/** EXIF with one text as what is seen, who made it and whose it is. */
function exifOf(text: Buffer): Buffer {
  const tags = [0x010e, 0x013b, 0x8298];
  const head = Buffer.alloc(8 + 2 + 12 * tags.length + 4);
  head.write("II*\0\x08\0\0\0", "latin1");
  head.writeUInt16LE(tags.length, 8);
  for (const [index, tag] of tags.entries()) {
    const at = 10 + 12 * index;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(2, at + 2);
    head.writeUInt32LE(text.length, at + 4);
    head.writeUInt32LE(head.length, at + 8);
  }
  return Buffer.concat([head, text]);
}
