import { describe, expect, it } from "vitest";
import { bringIn } from "@/components/desk/body-editor/apply/incoming-body";
import { moveBlocks, removeBlocks } from "@/components/desk/body-editor/commands/blocks";
import { setTextKind } from "@/components/desk/body-editor/commands/text-kind";
import { markedPlaces, withMarks } from "@/components/desk/body-editor/margin/margin-marks";
import {
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";

const blocks = [
  paragraphBlock("a", "One"),
  pictureBlock("p"),
  paragraphBlock("b", "Two"),
  paragraphBlock("c", "Three"),
];

/** A story with a colleague in one block and notes on two, and the ids of the blocks that are marked. */
function openMarked() {
  const story = openStory(blocks);
  const { view } = story.editor;
  const presence = new Map([
    ["b", "Ana"],
    ["elsewhere", "Bo"],
  ]);
  const notedBlocks = new Map([
    ["b", 2],
    ["p", 1],
    ["c", 0],
  ]);
  view.dispatch(withMarks(view.state.tr, { presence, arrived: new Map(), notedBlocks }));
  const marked = () => {
    const { state } = story.editor;
    return markedPlaces(state).map((place) => String(state.doc.nodeAt(place)?.attrs["id"]));
  };
  return { ...story, marked };
}

describe("marks in the margin", () => {
  it("stand beside the blocks they are of, and are no part of the story", () => {
    const story = openMarked();
    expect(story.marked()).toEqual(["p", "b"]);
    expect(story.body()).toEqual(blocks);
    expect(story.editor.can().undo()).toBe(false);
  });

  it("stand where words have just come in, until that is old", () => {
    const { editor, marked } = openMarked();
    const nothing = { presence: new Map(), arrived: new Map(), notedBlocks: new Map() };
    const show = (arrived: Map<string, string>) =>
      editor.view.dispatch(withMarks(editor.state.tr, { ...nothing, arrived }));
    show(new Map([["c", "Ana changed this"]]));
    expect(marked()).toEqual(["c"]);
    show(new Map());
    expect(marked()).toEqual([]);
  });

  it("stay with their blocks while words and blocks are written, moved and brought in", () => {
    const story = openMarked();
    story.select("One");
    story.type("Words and ");
    expect(story.marked()).toEqual(["p", "b"]);
    story.editor.commands.splitBlock();
    expect(story.marked()).toEqual(["p", "b"]);
    story.select("Two");
    story.dispatch(setTextKind("quote"));
    story.dispatch(moveBlocks("down"));
    expect(story.marked()).toEqual(["p", "b"]);
    bringIn(
      story.editor.view,
      [paragraphBlock("b", "Four"), paragraphBlock("n", "New"), pictureBlock("p")],
      null,
    );
    expect(story.marked()).toEqual(["b", "p"]);
  });

  it("go with their block and come back with it", () => {
    const story = openMarked();
    story.select("Two");
    story.dispatch(removeBlocks);
    expect(story.marked()).toEqual(["p"]);
    story.editor.commands.undo();
    expect(story.marked()).toEqual(["p", "b"]);
  });
});
