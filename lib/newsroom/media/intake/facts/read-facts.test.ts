import { describe, expect, test } from "vitest";
import { noFacts, type Facts } from "@/lib/content/media/facts";
import { readPicture } from "@/lib/newsroom/media/intake/read-picture";
import {
  drawnFile,
  iim,
  withIim,
  withSegment,
  type DrawnFormat,
} from "@/lib/testing/picture-files";

async function factsOf(file: Buffer): Promise<Partial<Facts>> {
  const { facts } = await readPicture(file, "picture");
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ""));
}

const alt = (text: string) =>
  `<rdf:Alt><rdf:li xml:lang="fr">Autre</rdf:li><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;
const fullXmp = `<rdf:Description photoshop:Headline="Quay opens" photoshop:Credit="Daily Courier">
  <dc:description>${alt("A ship’s bow &amp; the quay.")}</dc:description>
  <dc:creator><rdf:Seq><rdf:li>Ann Poe</rdf:li><rdf:li>Bo Lee</rdf:li></rdf:Seq></dc:creator>
  <dc:rights>${alt("© 2026 Daily Courier")}</dc:rights>
  <photoshop:Source>Courier Pictures</photoshop:Source>
  <photoshop:Instructions>Not for calendars.</photoshop:Instructions>
  <photoshop:DateCreated>2026-01-31T18:05+08:00</photoshop:DateCreated>
  <Iptc4xmpCore:AltTextAccessibility>${alt("A black bow rises over people.")}</Iptc4xmpCore:AltTextAccessibility>
  <xmpRights:UsageTerms>${alt("One use in print.")}</xmpRights:UsageTerms>
  <xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>
  <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
  <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource">
    <Iptc4xmpExt:Sublocation>East Quay</Iptc4xmpExt:Sublocation><Iptc4xmpExt:City>Leeds</Iptc4xmpExt:City>
    <Iptc4xmpExt:CountryName>${alt("England")}</Iptc4xmpExt:CountryName>
  </rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
</rdf:Description>`;
const fullFacts = {
  caption: "A ship’s bow & the quay.",
  credit: "Daily Courier",
  altText: "A black bow rises over people.",
  headline: "Quay opens",
  creator: "Ann Poe, Bo Lee",
  source: "Courier Pictures",
  copyright: "© 2026 Daily Courier",
  place: "East Quay, Leeds, England",
  takenAt: "2026-01-31T18:05+08:00",
  instructions: "Not for calendars.",
  usageTerms: "One use in print.",
  digitalSourceType: "digitalCapture",
  rights: "creativeCommons",
};

describe("every field is read from XMP", () => {
  test.each<DrawnFormat>(["jpeg", "png", "webp", "avif"])("in a %s", async (format) => {
    expect(await factsOf(await drawnFile(format, { xmp: fullXmp }))).toEqual(fullFacts);
  });
});

test("XMP's structures are read as descriptions within and as attributes alone, too", async () => {
  const place = (inner: string) =>
    `<rdf:Description><Iptc4xmpExt:LocationCreated>${inner}</Iptc4xmpExt:LocationCreated></rdf:Description>`;
  for (const inner of [
    `<rdf:Description><Iptc4xmpExt:City>Leeds</Iptc4xmpExt:City></rdf:Description>`,
    `<rdf:Bag><rdf:li Iptc4xmpExt:City="Leeds"/></rdf:Bag>`,
  ]) {
    expect(await factsOf(await drawnFile("jpeg", { xmp: place(inner) }))).toEqual({
      place: "Leeds",
    });
  }
});

const fullIim = iim(
  [120, "A ship’s bow."],
  [80, "Ann Poe"],
  [80, "Bo Lee"],
  [110, "Daily Courier"],
  [116, "© 2026 Daily Courier"],
  [105, "Quay opens"],
  [92, "East Quay"],
  [90, "Leeds"],
  [101, "England"],
  [55, "20260131"],
  [60, "180500+0800"],
  [40, "Not for calendars."],
  [115, "Courier Pictures"],
);

test("every field is read from IPTC-IIM that has it", async () => {
  expect(await factsOf(withIim(await drawnFile(), fullIim))).toEqual({
    caption: "A ship’s bow.",
    credit: "Daily Courier",
    headline: "Quay opens",
    creator: "Ann Poe, Bo Lee",
    source: "Courier Pictures",
    copyright: "© 2026 Daily Courier",
    place: "East Quay, Leeds, England",
    takenAt: "2026-01-31T18:05:00+08:00",
    instructions: "Not for calendars.",
  });
});

test("IIM in an old encoding is read, whatever it says of it", async () => {
  const file = withIim(
    await drawnFile(),
    iim([105, Buffer.from("Caf\xe9 \x93Zo\xeb\x94", "latin1")]),
  );
  expect(await factsOf(file)).toEqual({ headline: "Café “Zoë”" });
});

describe("IPTC-IIM is read where Photoshop's resources are", () => {
  const opening = Buffer.from("Photoshop 3.0\0", "latin1");
  const resources = (number: number, bytes: Buffer) => {
    const head = Buffer.from("8BIM\0\0\0\0\0\0\0\0", "latin1");
    head.writeUInt16BE(number, 4);
    head.writeUInt32BE(bytes.length, 8);
    return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
  };
  const resolution = resources(0x03ed, Buffer.alloc(16, 1));
  const words = resources(0x0404, iim([105, "Quay opens"], [110, "Daily Courier"]));
  const said = { headline: "Quay opens", credit: "Daily Courier" };
  /** The segments as they follow each other. */
  const withParts = async (...parts: Buffer[]) =>
    parts.reduceRight(
      (jpeg, part) => withSegment(jpeg, 0xed, Buffer.concat([opening, part])),
      await drawnFile(),
    );

  test("in a second segment, behind other resources", async () => {
    expect(await factsOf(await withParts(resolution, words))).toEqual(said);
    expect(await factsOf(await withParts(resolution, resolution, words))).toEqual(said);
  });

  test("in a resource that goes on in the next segment", async () => {
    for (const at of [3, 12, 20, words.length - 2]) {
      const cut = await withParts(words.subarray(0, at), words.subarray(at));
      expect(await factsOf(cut)).toEqual(said);
    }
  });

  test("behind bytes between the segments that belong to nothing", async () => {
    const file = await withParts(resolution, words);
    const first = 4 + file.readUInt16BE(4);
    for (const stray of ["\0", "stray", "\0\0\xff\xff", "\xff\0\xff\0"]) {
      const bytes = Buffer.from(stray, "latin1");
      const strayed = Buffer.concat([file.subarray(0, first), bytes, file.subarray(first)]);
      expect(await factsOf(strayed)).toEqual(said);
    }
  });
});

test("alternatives whose default is empty say what the next one says: English, else the first", async () => {
  const of = async (...items: [language: string, text: string][]) => {
    const list = items.map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`);
    const xmp = `<rdf:Description><dc:description><rdf:Alt>${list.join("")}</rdf:Alt></dc:description></rdf:Description>`;
    return (await readPicture(await drawnFile("jpeg", { xmp }), "")).facts.caption;
  };
  expect(await of(["x-default", ""], ["de", "Ein Kai."], ["en-GB", "A quay."])).toBe("A quay.");
  expect(await of(["x-default", " \n"], ["de", "Ein Kai."], ["fr", "Un quai."])).toBe("Ein Kai.");
  expect(await of(["x-default", ""])).toBe("");
  expect(await of(["en", ""], ["x-default", "A quay."])).toBe("A quay.");
});

const exif = {
  IFD0: { ImageDescription: "A ship's bow.", Artist: "Ann Poe; Bo Lee", Copyright: "2026 Courier" },
  IFD2: { DateTimeOriginal: "2026:01:31 18:05:00", OffsetTimeOriginal: "+08:00" },
};

test.each<DrawnFormat>(["jpeg", "png", "webp", "avif"])(
  "EXIF is read from a %s",
  async (format) => {
    expect(await factsOf(await drawnFile(format, { exif }))).toEqual({
      caption: "A ship's bow.",
      creator: "Ann Poe, Bo Lee",
      credit: "Ann Poe, Bo Lee",
      copyright: "2026 Courier",
      takenAt: "2026-01-31T18:05:00+08:00",
    });
  },
);

describe("where they differ", () => {
  const xmp = `<rdf:Description photoshop:Headline="By XMP" photoshop:DateCreated="2020-01-01"/>`;
  const byIim = iim([105, "By IIM"], [110, "Daily Courier"]);

  test("XMP is believed before IIM, which fills what it leaves out", async () => {
    const file = withIim(await drawnFile("jpeg", { xmp }), byIim, byIim);
    expect(await factsOf(file)).toMatchObject({ headline: "By XMP", credit: "Daily Courier" });
  });

  test("IIM is believed where it was changed after the XMP", async () => {
    const file = withIim(await drawnFile("jpeg", { xmp }), byIim, iim([105, "As it was"]));
    expect(await factsOf(file)).toMatchObject({ headline: "By IIM" });
  });

  test("EXIF is believed first for the time and last for words", async () => {
    const words = `<rdf:Description photoshop:DateCreated="2020-01-01" xmpRights:UsageTerms="x"><dc:creator><rdf:Seq><rdf:li>Cy</rdf:li></rdf:Seq></dc:creator></rdf:Description>`;
    const file = await drawnFile("jpeg", { exif, xmp: words });
    expect(await factsOf(file)).toMatchObject({
      takenAt: "2026-01-31T18:05:00+08:00",
      creator: "Cy",
    });
  });
});

test("a public domain mark is a right, a line about rights is none", async () => {
  const of = async (attributes: string) =>
    (await readPicture(await drawnFile("jpeg", { xmp: `<rdf:Description ${attributes}/>` }), ""))
      .facts.rights;
  expect(await of(`cc:license="http://creativecommons.org/publicdomain/zero/1.0/"`)).toBe(
    "publicDomain",
  );
  expect(
    await of(`xmpRights:WebStatement="https://example.org/creativecommons.org/licenses/by"`),
  ).toBe("");
  expect(await of(`xmpRights:UsageTerms="Creative Commons"`)).toBe("");
});

test("metadata that nobody can read says nothing, and the picture comes in", async () => {
  const file = withIim(
    await drawnFile("jpeg", { xmp: "<rdf:Description" }),
    Buffer.from("\x1c\x02"),
  );
  expect(await readPicture(file, "")).toMatchObject({ facts: noFacts });
});
