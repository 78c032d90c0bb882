import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { body } from "@/lib/content/body/body";
import { block } from "@/lib/content/blocks/kinds";
import { linkAddress, plainText, unstyled } from "@/lib/content/blocks/text";
import { anyBody } from "@/lib/testing/any-body";
import {
  embed,
  gallery,
  keptHtml,
  paragraph,
  picture,
  recording,
  relatedLink,
} from "@/lib/testing/content";

function problemsOf(value: unknown): string[] {
  return body.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe("a body", () => {
  test("of any blocks passes the schema as it is, before and after a way through JSON", () => {
    fc.assert(
      fc.property(anyBody, (one) => {
        expect(body.parse(one)).toEqual(one);
        expect(body.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
  });

  test("may be empty", () => {
    expect(body.parse([])).toEqual([]);
  });

  test("with an id twice is refused", () => {
    expect(problemsOf([paragraph("a", "One."), picture("a", "1")])).toEqual([
      "Two blocks have the same id.",
    ]);
  });

  test("has 2,000 blocks at most", () => {
    const blocks = Array.from({ length: 2_001 }, (_, index) => paragraph(`${index}`, "One."));
    expect(problemsOf(blocks.slice(1))).toEqual([]);
    expect(problemsOf(blocks)).toEqual(["An article has at most 2,000 blocks."]);
  });

  test.each([
    ["pictures in its text", (id: string) => picture(id, "1")],
    ["related links", (id: string) => relatedLink(id, "Quay opens")],
  ])("has 300 %s at most", (kind, make) => {
    const blocks = Array.from({ length: 301 }, (_, index) => make(`${index}`));
    expect(problemsOf([paragraph("a", "One."), ...blocks.slice(1)])).toEqual([]);
    expect(problemsOf(blocks)).toEqual([`An article has at most 300 ${kind}.`]);
  });

  test("has 10 galleries at most, of 40 pictures each, no picture twice", () => {
    const galleries = Array.from({ length: 11 }, (_, index) => gallery(`${index}`, "1"));
    expect(problemsOf(galleries.slice(1))).toEqual([]);
    expect(problemsOf(galleries)).toEqual(["An article has at most 10 galleries."]);
    const ids = Array.from({ length: 41 }, (_, index) => `${index}`);
    expect(problemsOf([gallery("g", ...ids.slice(1))])).toEqual([]);
    expect(problemsOf([gallery("g", ...ids)])).toEqual(["A gallery has at most 40 pictures."]);
    expect(problemsOf([gallery("g", "1", "1")])).toEqual(["A gallery has the same picture twice."]);
  });

  test("loses a run that nothing is left of once it is clean, and keeps the others", () => {
    const text = [{ text: "\u0001", bold: true }, { text: "One.\0" }];
    expect(body.parse([{ id: "a", type: "paragraph", text }])).toEqual([paragraph("a", "One.")]);
  });
});

const good = {
  paragraph: paragraph("a", "One."),
  subheading: { ...paragraph("a", "One."), type: "subheading" },
  quote: { id: "a", type: "quote", text: [], attribution: "" },
  list: { id: "a", type: "list", isOrdered: true, items: [[]] },
  picture: picture("a", "1"),
  gallery: gallery("a", "1", "2"),
  recording: recording("a", "The quay"),
  embed: embed("a", "The quay"),
  keptHtml: keptHtml("a", "<p>The quay</p>"),
  relatedLink: relatedLink("a", "Quay opens"),
};

describe("a block", () => {
  test.each(Object.entries(good))("%s passes, and with a key too many does not", (_, one) => {
    expect(block.safeParse(one).success).toBe(true);
    expect(block.safeParse({ ...one, colour: "red" }).success).toBe(false);
  });

  test.each(Object.entries(good))(
    "%s without an id, or with one too long, is refused",
    (_, one) => {
      expect(block.safeParse({ ...one, id: "a".repeat(64) }).success).toBe(true);
      for (const id of ["", "a".repeat(65), 1, undefined]) {
        expect(block.safeParse({ ...one, id }).success).toBe(false);
      }
    },
  );

  test.each(["html", "", "Paragraph", "__proto__", undefined])("of kind %j is refused", (type) => {
    expect(block.safeParse({ ...good.paragraph, type }).success).toBe(false);
  });

  test.each([
    ["quote", "attribution", 300, "A quote's attribution"],
    ["picture", "caption", 2_000, "A caption"],
    ["picture", "credit", 300, "A credit"],
    ["picture", "altText", 2_000, "An alternative text"],
    ["relatedLink", "label", 40, "A related link's label"],
    ["relatedLink", "headline", 500, "A related link's headline"],
    ["keptHtml", "html", 100_000, "Kept HTML"],
  ] as const)(
    "%s: its %s has %i characters at most, or is refused by its name",
    (type, field, most, name) => {
      expect(block.safeParse({ ...good[type], [field]: "a".repeat(most) }).success).toBe(true);
      const { error } = block.safeParse({ ...good[type], [field]: "a".repeat(most + 1) });
      expect(error?.issues.map(({ message }) => message)).toEqual([
        `${name} has ${most.toLocaleString("en")} characters at most.`,
      ]);
    },
  );

  test.each([
    { items: [] },
    { items: ["One."] },
    { items: [[{ text: "" }]] },
    { isOrdered: "yes" },
  ])("a list with %j is refused", (change) => {
    expect(block.safeParse({ ...good.list, ...change }).success).toBe(false);
  });

  test.each([{ bold: false }, { underlined: true }, { text: "" }, { link: "" }, { html: "<b>" }])(
    "a run with %j is refused",
    (change) => {
      const text = [{ text: "One.", ...change }];
      expect(block.safeParse({ ...good.paragraph, text }).success).toBe(false);
    },
  );

  test.each([
    {},
    { articleId: "" },
    { address: "javascript:alert(1)" },
    { articleId: "1", address: "/" },
    "/articles/quay-opens",
  ])("a related link with the target %j is refused", (target) => {
    expect(block.safeParse({ ...good.relatedLink, target }).success).toBe(false);
  });
});

describe("a link in a story", () => {
  test.each([
    "https://example.org",
    "HTTP://EXAMPLE.ORG/a?b#c",
    "mailto:desk@example.org",
    "/",
    "/sections/world#top",
  ])("%j is taken", (address) => {
    expect(linkAddress.parse(address)).toBe(address);
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "https:///elsewhere.example",
    "https://",
    "example.org",
    "#top",
    "mailto:",
    "mailto:desk",
    "",
  ])("%j is refused", (address) => {
    expect(linkAddress.safeParse(address).success).toBe(false);
  });

  // Browsers drop tabs and line ends from addresses, and read what is left.
  test.each(["/\t/elsewhere.example", "/\n/elsewhere.example", "/\r\\elsewhere.example"])(
    "%j, which browsers read as another host, is refused",
    (address) => {
      expect(new URL(address, "https://here.example").host).toBe("elsewhere.example");
      expect(linkAddress.safeParse(address).success).toBe(false);
    },
  );

  test("of a page of this site leads to no other host, whatever follows the slash", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."/\\\t\n\r .:@a?#%") }), (rest) => {
        const { success, data } = linkAddress.safeParse(`/${rest}`);
        fc.pre(success);
        expect(new URL(data ?? "", "https://here.example").host).toBe("here.example");
      }),
    );
  });

  test("has 2,000 characters at most", () => {
    const address = `/${"a".repeat(1_999)}`;
    expect(linkAddress.safeParse(address).success).toBe(true);
    expect(linkAddress.safeParse(`${address}a`).success).toBe(false);
  });
});

test("plain text is the words of all runs, and unstyled text the way back", () => {
  expect(plainText([{ text: "One ", bold: true }, { text: "two" }])).toBe("One two");
  fc.assert(fc.property(fc.string(), (words) => plainText(unstyled(words)) === words));
  expect(unstyled("")).toEqual([]);
});
