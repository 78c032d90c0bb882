// Any valid body, for property tests.
import fc from "fast-check";
import { body, type Body } from "@/lib/content/body/body";
import { linkAddress, type Run, type Text } from "@/lib/content/blocks/text";
import { pictureWeights } from "@/lib/content/blocks/picture";
import { boxSorts, type InnerBlock } from "@/lib/content/blocks/box";
import { chartSorts } from "@/lib/content/blocks/chart";
import { keptHtml } from "@/lib/content/blocks/kept-html";
import type { Grid } from "@/lib/content/blocks/grid";
import { listWith, type List } from "@/lib/content/blocks/list";
import { deepest, type ItemLevel } from "@/lib/content/blocks/list-levels";
import type { RecordingFile } from "@/lib/content/recordings/file";
import type { Block } from "@/lib/content/blocks/kinds";

const address = fc
  .oneof(
    fc.webUrl(),
    fc.constantFrom("/sections/world", "mailto:desk@example.org", "https://example.org/a?b=1#c"),
  )
  .filter((one) => linkAddress.safeParse(one).data === one);

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: "binary", minLength: 1 })),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    script: fc.constantFrom("super" as const, "sub" as const),
    link: address,
  },
  { requiredKeys: ["text"] },
);
const text: fc.Arbitrary<Text> = fc.array(run, { maxLength: 5 });
const words = (maxLength: number) => fc.string({ maxLength }).map((value) => value.trim());
const id = fc.string({ minLength: 1, maxLength: 64 });
const override = fc.option(words(100));

const ids = (maxLength: number) => fc.uniqueArray(id, { minLength: 1, maxLength });
const grid: fc.Arbitrary<Grid> = fc.tuple(ids(3), ids(3)).chain(([columns, rows]) => {
  const cells = fc.array(text, { minLength: columns.length, maxLength: columns.length });
  return fc.record({
    columns: fc.constant(columns),
    rows: fc.tuple(...rows.map((row) => fc.record({ id: fc.constant(row), cells }))),
  });
});

const level: fc.Arbitrary<ItemLevel> = fc.option(
  fc.record({ depth: fc.integer({ min: 1, max: deepest }), isOrdered: fc.boolean() }),
);
const list: fc.Arbitrary<List> = fc
  .tuple(
    fc.record({ id, isOrdered: fc.boolean() }),
    fc.array(fc.tuple(text, level), { minLength: 1, maxLength: 7 }),
    fc.boolean(),
  )
  .map(([own, items, isNested]) =>
    listWith(
      { ...own, type: "list", items: [] },
      items.map(([words]) => words),
      items.map(([, at]) => (isNested ? at : null)),
    ),
  );

const innerBlock: fc.Arbitrary<InnerBlock> = fc.oneof(
  fc.record({ id, type: fc.constant("paragraph" as const), text }),
  list,
  fc.record({
    ...{ id, type: fc.constant("picture" as const), mediaId: fc.string({ minLength: 1 }) },
    ...{ caption: override, credit: override, altText: override },
  }),
);

const recordingFile: fc.Arbitrary<RecordingFile> = fc.record({
  id: fc.string({ minLength: 1 }),
  key: fc.constantFrom(
    ...["mp4", "webm", "mp3", "wav"].map((one) => `ab/${"ab".repeat(32)}.${one}`),
  ),
  byteSize: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  seconds: fc.integer({ min: 1, max: 100_000 }).map((tenths) => tenths / 10),
  width: fc.option(fc.integer({ min: 1, max: 4096 })),
  height: fc.option(fc.integer({ min: 1, max: 4096 })),
  hasSound: fc.boolean(),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ id, type: fc.constant("paragraph" as const), text }),
  fc.record({
    ...{ id, type: fc.constant("box" as const), sort: fc.constantFrom(...boxSorts) },
    title: words(200),
    blocks: fc.uniqueArray(innerBlock, {
      ...{ selector: (one) => one.id, minLength: 1, maxLength: 4 },
    }),
  }),
  fc.record(
    { id, type: fc.constant("subheading" as const), text, level: fc.constant(3 as const) },
    { requiredKeys: ["id", "type", "text"] },
  ),
  fc.record({ id, type: fc.constant("quote" as const), text, attribution: words(300) }),
  fc.record({ id, type: fc.constant("pullQuote" as const), text, attribution: words(300) }),
  fc.record({ id, type: fc.constant("rule" as const) }),
  list,
  fc.record(
    {
      id,
      type: fc.constant("picture" as const),
      mediaId: fc.string({ minLength: 1 }),
      caption: override,
      credit: override,
      altText: override,
      weight: fc.constantFrom(...pictureWeights),
    },
    { requiredKeys: ["id", "type", "mediaId", "caption", "credit", "altText"] },
  ),
  fc.record(
    {
      ...{ id, type: fc.constant("table" as const), grid },
      ...{ caption: words(300), source: words(300) },
      ...{ hasHeaderRow: fc.boolean(), hasHeaderColumn: fc.boolean() },
      chart: fc.record({ sort: fc.constantFrom(...chartSorts), unit: words(40) }),
    },
    {
      requiredKeys: [
        ...(["id", "type", "grid", "caption", "source"] as const),
        ...(["hasHeaderRow", "hasHeaderColumn"] as const),
      ],
    },
  ),
  fc.record({
    id,
    type: fc.constant("gallery" as const),
    pictures: fc.uniqueArray(
      fc.record({
        mediaId: fc.string({ minLength: 1 }),
        caption: override,
        credit: override,
        altText: override,
      }),
      { selector: ({ mediaId }) => mediaId, maxLength: 4 },
    ),
  }),
  fc.record({
    ...{ id, type: fc.constant("recording" as const), title: words(300) },
    ...{ caption: words(300), credit: words(300), poster: fc.option(fc.string({ minLength: 1 })) },
    file: recordingFile,
    captions: fc.option(fc.record({ id: fc.string({ minLength: 1 }), fileName: words(255) })),
  }),
  fc.record({
    id,
    type: fc.constant("embed" as const),
    address: fc
      .webUrl({ validSchemes: ["https"] })
      .filter((one) => linkAddress.safeParse(one).data === one),
    site: words(100),
    title: words(300),
    author: words(300),
    caption: words(300),
    still: fc.option(fc.string({ minLength: 1 })),
  }),
  fc.record({
    id,
    type: fc.constant("keptHtml" as const),
    html: fc
      .oneof(fc.string(), fc.constantFrom("<p>Old <b>words</b>", "<script>alert(1)</script>"))
      .map((html) => keptHtml.shape.html.safeParse(html).data ?? "<hr>"),
  }),
  fc.record({
    id,
    type: fc.constant("relatedLink" as const),
    label: words(40),
    headline: words(500),
    target: fc.option(
      fc.oneof(fc.record({ articleId: fc.string({ minLength: 1 }) }), fc.record({ address })),
    ),
  }),
);

/** Only bodies that `body` accepts without a change. */
export const anyBody: fc.Arbitrary<Body> = fc
  .uniqueArray(block, { selector: (one) => one.id, maxLength: 12 })
  .map((blocks) => body.parse(blocks));
