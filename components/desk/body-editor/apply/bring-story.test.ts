import { NodeSelection, Selection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Body } from "@/lib/content/body/body";
import { anyBody } from "@/lib/testing/any-body";
import { bringIn } from "@/components/desk/body-editor/apply/incoming-body";
import { fromDocument, toDocument } from "@/components/desk/body-editor/document";
import { blockAtSelection } from "@/components/desk/body-editor/focused-block";
import {
  listBlock,
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";

/** A story that a body is brought into, and the words before and after its caret then. */
function openAndBring(before: Body, words: string, after: Body) {
  const story = openStory(before);
  story.select(words);
  const doc = story.editor.state.doc;
  bringIn(story.editor.view, after, blockAtSelection(story.editor.state));
  const { $head } = story.editor.state.selection;
  const text = $head.parent.textContent;
  const caret = `${text.slice(0, $head.parentOffset)}|${text.slice($head.parentOffset)}`;
  return { ...story, caret, before: doc };
}

const styled = (id: string, ...text: { text: string; bold?: true }[]): Body[number] => ({
  id,
  type: "paragraph",
  text,
});

describe("a body that comes in", () => {
  it("any body comes to be any other, and undo takes nothing of it back", () => {
    fc.assert(
      fc.property(anyBody, anyBody, fc.boolean(), fc.nat(), (from, to, isNear, place) => {
        const target = isNear ? withIdsOf(from, to) : to;
        const story = openStory(from);
        const { doc, tr } = story.editor.state;
        const $place = doc.resolve(place % (doc.content.size + 1));
        story.editor.view.dispatch(tr.setSelection(Selection.near($place)));
        bringIn(story.editor.view, target, blockAtSelection(story.editor.state));
        story.editor.state.doc.check();
        if (target.length > 0) expect(story.body()).toEqual(fromDocument(toDocument(target)));
        else expect(story.body()).toMatchObject([{ type: "paragraph", text: [] }]);
        expect(story.editor.commands.undo()).toBe(false);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);

  it("leaves the blocks that did not change the very nodes they were", () => {
    const blocks = [
      paragraphBlock("a", "One"),
      pictureBlock("p"),
      listBlock("l", true, "Two"),
      paragraphBlock("b", "Three"),
    ];
    const { editor, before, told } = openAndBring(blocks, "One", [
      ...blocks.slice(0, 3),
      paragraphBlock("b", "Four"),
      paragraphBlock("c", "New"),
    ]);
    expect(told()).toEqual(["a: One", "p: picture", "l: 1. Two", "b: Four", "c: New"]);
    expect(editor.state.doc.children.slice(0, 3)).toEqual(before.children.slice(0, 3));
    for (const place of [0, 1, 2]) expect(editor.state.doc.child(place)).toBe(before.child(place));
  });

  it("is no change where it says what the story says", () => {
    const blocks = [paragraphBlock("a", "One"), pictureBlock("p")];
    const { editor, before } = openAndBring(blocks, "One", structuredClone(blocks));
    expect(editor.state.doc).toBe(before);
  });

  it("leaves the space that a person has just put at the end of a field", () => {
    const story = openStory([pictureBlock("p")]);
    story.editor.view.dispatch(story.editor.state.tr.setNodeAttribute(0, "caption", "The "));
    bringIn(
      story.editor.view,
      [{ ...pictureBlock("p"), caption: "The", credit: "Desk" } as Body[number]],
      "p",
    );
    expect(story.editor.state.doc.child(0).attrs).toMatchObject({
      caption: "The ",
      credit: "Desk",
    });
  });

  it("fills an empty story, and empties one to a line to write on", () => {
    const story = openStory([]);
    bringIn(story.editor.view, [paragraphBlock("a", "One"), pictureBlock("p")], null);
    expect(story.told()).toEqual(["a: One", "p: picture"]);
    bringIn(story.editor.view, [], null);
    expect(story.body()).toEqual([paragraphBlock(story.body()[0]?.id ?? "", "")]);
    const { doc } = story.editor.state;
    bringIn(story.editor.view, [], null);
    expect(story.editor.state.doc).toBe(doc);
  });
});

describe("the caret, when a body comes in", () => {
  it("stays between two words of its paragraph that changed", () => {
    const { caret } = openAndBring(
      [paragraphBlock("a", "The mayor said on Monday that she would go.")],
      "on Monday",
      [paragraphBlock("a", "Our mayor, Ms Ruiz, said on Monday that she will resign.")],
    );
    expect(caret).toBe("Our mayor, Ms Ruiz, said |on Monday that she will resign.");
  });

  it("stays behind what was written where words come in after it", () => {
    const story = openStory([paragraphBlock("a", "One")]);
    story.editor.commands.setTextSelection(4);
    bringIn(story.editor.view, [paragraphBlock("a", "One two")], "a");
    story.type("!");
    expect(story.told()).toEqual(["a: One! two"]);
  });

  it("stays in words whose style alone changed", () => {
    const { caret, body } = openAndBring([paragraphBlock("a", "One two three")], "wo", [
      styled("a", { text: "One " }, { text: "two", bold: true }, { text: " three" }),
    ]);
    expect(caret).toBe("One t|wo three");
    expect(body()).toEqual([
      styled("a", { text: "One " }, { text: "two", bold: true }, { text: " three" }),
    ]);
  });

  it("stays in its block when blocks change places", () => {
    const [a, b, c, d] = [
      paragraphBlock("a", "One"),
      paragraphBlock("b", "Two"),
      pictureBlock("p"),
      paragraphBlock("d", "Four"),
    ];
    const story = openAndBring([a, b, c, d], "our", [d, c, b, a]);
    expect(story.told()).toEqual(["d: Four", "p: picture", "b: Two", "a: One"]);
    expect(story.caret).toBe("F|our");
    expect(story.editor.state.doc.child(0)).toBe(story.before.child(3));
  });

  it("stays in its words when they become a subheading, a quote, a list and a text again", () => {
    const story = openAndBring([paragraphBlock("a", "One two")], "two", [
      { id: "a", type: "subheading", text: [{ text: "One two" }] },
    ]);
    const kinds: Body[number][] = [
      { id: "a", type: "quote", text: [{ text: "One two" }], attribution: "Desk" },
      listBlock("a", true, "Zero", "One two"),
      paragraphBlock("a", "One two"),
    ];
    for (const kind of kinds) {
      bringIn(story.editor.view, [kind], "a");
      expect(story.body()).toEqual([kind]);
      const { $head } = story.editor.state.selection;
      expect($head.parent.textContent.slice($head.parentOffset)).toBe("two");
    }
  });

  it("stays in its item when items come and go around it", () => {
    const { caret, told } = openAndBring([listBlock("l", false, "One", "Two", "Three")], "wo", [
      listBlock("l", false, "Zero", "One", "Two", "Last"),
    ]);
    expect(told()).toEqual(["l: - Zero | One | Two | Last"]);
    expect(caret).toBe("T|wo");
  });

  it("goes to the words nearby when its block is gone", () => {
    const { caret } = openAndBring([paragraphBlock("a", "One"), paragraphBlock("b", "Two")], "wo", [
      paragraphBlock("a", "One"),
    ]);
    expect(caret).toBe("One|");
  });

  it("keeps the selection, and the picture that is selected", () => {
    const story = openStory([paragraphBlock("a", "One two three"), pictureBlock("p")]);
    story.select("two", "two");
    bringIn(
      story.editor.view,
      [paragraphBlock("a", "Once upon two or three"), pictureBlock("p")],
      "a",
    );
    const { from, to } = story.editor.state.selection;
    expect(story.editor.state.doc.textBetween(from, to)).toBe("two");
    story.selectBlock(1);
    bringIn(story.editor.view, [{ ...pictureBlock("p"), caption: "New" } as Body[number]], "p");
    expect(story.editor.state.selection).toBeInstanceOf(NodeSelection);
  });

  it("keeps the style that the next words are to have", () => {
    const story = openStory([paragraphBlock("a", "One"), paragraphBlock("b", "Two")]);
    story.editor.commands.toggleBold();
    bringIn(story.editor.view, [paragraphBlock("a", "One"), paragraphBlock("b", "Three")], "a");
    story.type("x");
    expect(
      story.editor.state.storedMarks ?? story.editor.state.selection.$head.marks(),
    ).toHaveLength(1);
  });
});

/** The blocks of one body under ids of another, in another order: random bodies share no block. */
function withIdsOf(from: Body, body: Body): Body {
  const named = body.map((block, index) => ({
    ...block,
    id: from[(index * 7) % 5]?.id ?? block.id,
  }));
  return named.filter(({ id }, index) => named.findIndex((block) => block.id === id) === index);
}
