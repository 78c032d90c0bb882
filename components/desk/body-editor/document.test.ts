import type { JSONContent } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { body as bodySchema, normaliseBlock, type Body } from "@/lib/content/body/body";
import { anyBody } from "@/lib/testing/any-body";
import { fromDocument, toDocument } from "@/components/desk/body-editor/document";
import { bodyOf } from "@/components/desk/body-editor/live-body";
import { openStory } from "@/components/desk/body-editor/story-for-tests";

const { schema } = openStory([]).editor;

/** Whatever could stand in a document: right and wrong attributes, marks and children. */
const anyDocument: fc.Arbitrary<JSONContent> = fc.letrec<{ node: JSONContent }>((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom(
        "paragraph",
        "subheading",
        "quote",
        "list",
        "listItem",
        "picture",
        "relatedLink",
        "table",
      ),
      text: fc.string(),
      attrs: fc.record(
        {
          id: fc.oneof(
            fc.constantFrom("a", "b", "block-1", "", null, 7),
            fc.string({ maxLength: 90 }),
          ),
          attribution: fc.oneof(fc.string({ maxLength: 400 }), fc.constant(null)),
          mediaId: fc.oneof(fc.string(), fc.constant(null)),
          caption: fc.oneof(fc.string({ maxLength: 2_100 }), fc.constant(null)),
          label: fc.string({ maxLength: 60 }),
          headline: fc.string({ maxLength: 600 }),
          target: fc.oneof(
            fc.constant(null),
            fc.record({ articleId: fc.string() }),
            fc.record({ address: fc.string() }),
          ),
          isOrdered: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      marks: fc.array(
        fc.record({
          type: fc.constantFrom("bold", "italic", "link", "strike"),
          attrs: fc.record({ href: fc.oneof(fc.webUrl(), fc.string(), fc.constant(null)) }),
        }),
        { maxLength: 3 },
      ),
      content: fc.array(tie("node"), { maxLength: 3 }),
    },
    { requiredKeys: ["type"] },
  ),
})).node;

describe("the body as a document", () => {
  it("any valid body comes back from its document, neighbours of one style joined", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(fromDocument(toDocument(body))).toStrictEqual(body.map(normaliseBlock));
      }),
      { numRuns: 500 },
    );
  });

  it("any valid body with blocks comes back from the editor's own nodes", () => {
    fc.assert(
      fc.property(
        anyBody.filter((body) => body.length > 0),
        (body) => {
          const document = Node.fromJSON(schema, toDocument(body));
          document.check();
          expect(bodyOf(document)).toStrictEqual(body.map(normaliseBlock));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("any document gives a body that can be saved", () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 8 }), (content) => {
        const made = fromDocument({ type: "doc", content });
        expect(bodySchema.safeParse(made).error).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it("the first of two blocks with one id keeps it", () => {
    const content = ["x", "x", null, "block-2"].map((id) => ({ type: "paragraph", attrs: { id } }));
    const ids = fromDocument({ type: "doc", content }).map((block) => block.id);
    expect(ids).toEqual(["x", "block-3", "block-4", "block-2"]);
  });

  it("a picture that names no record is left out", () => {
    expect(
      fromDocument({ type: "doc", content: [{ type: "picture", attrs: { id: "a" } }] }),
    ).toEqual([]);
  });

  it("a link to a script loses its address and keeps its words", () => {
    const marks = [{ type: "link", attrs: { href: "javascript:alert(1)" } }];
    const content = [
      { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "words", marks }] },
    ];
    expect(fromDocument({ type: "doc", content })).toEqual([
      { id: "a", type: "paragraph", text: [{ text: "words" }] },
    ]);
  });

  it("blocks that did not change are the same objects in the next body", () => {
    const body: Body = [
      { id: "a", type: "paragraph", text: [{ text: "One" }] },
      { id: "b", type: "paragraph", text: [{ text: "Two" }] },
    ];
    const document = Node.fromJSON(schema, toDocument(body));
    const changed = document.replace(1, 2, document.slice(2, 3));
    const [before, after] = [bodyOf(document), bodyOf(changed)];
    expect(after[0]).toEqual({ id: "a", type: "paragraph", text: [{ text: "nne" }] });
    expect(after[1]).toBe(before[1]);
  });
});
