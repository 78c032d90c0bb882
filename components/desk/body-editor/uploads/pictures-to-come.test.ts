import { redo, undo } from "@tiptap/pm/history";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { removeBlocks, moveBlocks } from "@/components/desk/body-editor/commands/blocks";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import {
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";
import {
  fillPlace,
  giveUpPlace,
  keepPlaces,
  placesOf,
} from "@/components/desk/body-editor/uploads/pictures-to-come";

const story = [
  paragraphBlock("a", "One"),
  paragraphBlock("b", "Two"),
  paragraphBlock("c", "Three"),
];

function open(body = story) {
  const opened = openStory(body);
  const { editor } = opened;
  const endOf = (index: number) => {
    let end = 0;
    editor.state.doc.forEach((block, start, place) => {
      if (place === index) end = start + block.nodeSize;
    });
    return end;
  };
  return {
    ...opened,
    /** Keeps places after the block at this index; -1 is the head of the story. */
    keep: (index: number, ...ids: string[]) =>
      editor.view.dispatch(keepPlaces(editor.state, endOf(index), ids)),
    /** The upload is filed as the picture of the record `m1`. */
    file: (id: string) => {
      const block = nodeType(editor.schema, "picture").create({ id: `p-${id}`, mediaId: "m1" });
      const filled = fillPlace(editor.state, id, block);
      if (filled) editor.view.dispatch(filled);
      return filled !== null;
    },
    undo: () => undo(editor.state, editor.view.dispatch),
    redo: () => redo(editor.state, editor.view.dispatch),
    /** Where each place is: after how many blocks. */
    places: () =>
      placesOf(editor.state).map(({ uploadId, at }) => {
        const { doc } = editor.state;
        expect(doc.resolve(at).depth).toBe(0);
        return `${uploadId} after ${doc.resolve(at).index(0)}`;
      }),
  };
}

describe("a picture on its way", () => {
  test("has its place, and is no part of the body that is saved", () => {
    const { keep, body, places } = open();
    keep(0, "u");
    expect(places()).toEqual(["u after 1"]);
    expect(body()).toEqual(story);
  });

  test("becomes a block in its place; undo takes the block away alone, redo brings it back", () => {
    const { keep, file, told, select, type, undo, redo } = open();
    select("Three");
    type("X");
    keep(0, "u");
    expect(file("u")).toBe(true);
    expect(told()).toEqual(["a: One", "p-u: picture", "b: Two", "c: XThree"]);
    undo();
    expect(told()).toEqual(["a: One", "b: Two", "c: XThree"]);
    redo();
    expect(told()).toEqual(["a: One", "p-u: picture", "b: Two", "c: XThree"]);
    undo();
    undo();
    expect(told()).toEqual(["a: One", "b: Two", "c: Three"]);
  });

  test("keeps to the block it follows while the story is written, moved and parted around it", () => {
    const { keep, file, told, select, type, dispatch, places } = open();
    keep(1, "u");
    select("One");
    type("Before. ");
    dispatch(moveBlocks("down"));
    expect(places()).toEqual(["u after 1"]);
    file("u");
    expect(told()).toEqual(["b: Two", "p-u: picture", "a: Before. One", "c: Three"]);
  });

  test("stays where it was when the block before it goes, or the whole story", () => {
    const { keep, file, told, dispatch, selectBlock, editor } = open([
      pictureBlock("a"),
      ...story.slice(1),
    ]);
    keep(0, "u");
    selectBlock(0);
    dispatch(removeBlocks);
    editor.commands.selectAll();
    dispatch(removeBlocks);
    file("u");
    expect(told()).toEqual(expect.arrayContaining(["p-u: picture"]));
    expect(told()).toHaveLength(2);
  });

  test("at the head of the story stays there", () => {
    const { keep, file, told } = open();
    keep(-1, "u");
    file("u");
    expect(told()[0]).toBe("p-u: picture");
  });

  test("that is given up leaves nothing, and cannot be filed here any more", () => {
    const { editor, keep, file, told, places } = open();
    keep(0, "u", "v");
    editor.view.dispatch(giveUpPlace(editor.state, "u"));
    expect(places()).toEqual(["v after 1"]);
    expect(file("u")).toBe(false);
    expect(told()).toHaveLength(3);
  });
});

test("several pictures stand in the order in which they were brought, in whatever order they are filed", () => {
  const ids = ["1", "2", "3", "4", "5"];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ids, { minLength: 5 }),
      fc.nat({ max: 5 }),
      fc.integer({ min: -1, max: 2 }),
      (order, late, where) => {
        const { keep, file, told, select, type } = open();
        keep(where, ...ids.slice(0, late));
        keep(where, ...ids.slice(late));
        for (const id of order) {
          select("Two");
          type("x");
          file(id);
        }
        const pictures = told().filter((line) => line.endsWith("picture"));
        expect(pictures).toEqual(ids.map((id) => `p-${id}: picture`));
        expect(told().slice(where + 1, where + 6)).toEqual(pictures);
      },
    ),
    { numRuns: 60 },
  );
});
