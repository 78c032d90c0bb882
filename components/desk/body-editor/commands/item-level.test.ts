import { TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import {
  canMoveItems,
  moveItems,
  stepOut,
} from "@/components/desk/body-editor/commands/item-level";
import { removeBlocks } from "@/components/desk/body-editor/commands/blocks";
import { leaveList } from "@/components/desk/body-editor/commands/list-item";
import { setTextKind, toggleList } from "@/components/desk/body-editor/commands/text-kind";
import {
  boxBlock,
  listBlock,
  nestedBlock,
  openStory,
  paragraphBlock,
} from "@/components/desk/body-editor/story-for-tests";

describe("an item", () => {
  it("goes in below the one above it, with what stands below it, and out again", () => {
    const story = openStory([nestedBlock("l", false, "One", "Two", ["Three", 1], "Four")]);
    story.select("Two");
    expect(story.dispatch(moveItems(1))).toBe(true);
    expect(story.told()).toEqual(["l: - One | >- Two | >>- Three | Four"]);
    expect(story.dispatch(moveItems(-1))).toBe(true);
    expect(story.told()).toEqual(["l: - One | Two | >- Three | Four"]);
    story.editor.commands.undo();
    expect(story.told()).toEqual(["l: - One | >- Two | >>- Three | Four"]);
  });

  it("goes no further than a level below the one above it, and not below the fourth", () => {
    const story = openStory([
      nestedBlock("l", false, "One", ["Two", 1], ["Three", 2], ["Four", 3], "Five", "Six"),
    ]);
    story.select("One");
    expect(canMoveItems(story.editor.state.selection, 1)).toBe(false);
    expect(canMoveItems(story.editor.state.selection, -1)).toBe(false);
    story.select("Two");
    expect(story.dispatch(moveItems(1))).toBe(false);
    // What stands deepest below it could not go along.
    story.select("Five");
    for (const done of [true, true, true, false]) expect(story.dispatch(moveItems(1))).toBe(done);
    story.select("Six");
    expect(canMoveItems(story.editor.state.selection, 1)).toBe(true);
    expect(story.told()).toEqual(["l: - One | >- Two | >>- Three | >>>- Four | >>>- Five | Six"]);
  });

  it("that joins others gets their sort, and else keeps its own", () => {
    const story = openStory([nestedBlock("l", true, "One", ["Two", 1], "Three")]);
    story.select("Three");
    story.dispatch(moveItems(1));
    expect(story.told()).toEqual(["l: 1. One | >- Two | >- Three"]);
    story.dispatch(moveItems(1));
    expect(story.told()).toEqual(["l: 1. One | >- Two | >>- Three"]);
  });

  it("of several that are selected each goes along", () => {
    const story = openStory([listBlock("l", false, "One", "Two", "Three")]);
    story.select("wo", "Thr");
    story.dispatch(moveItems(1));
    expect(story.told()).toEqual(["l: - One | >- Two | >- Three"]);
  });

  it("in a box does so too", () => {
    const story = openStory([boxBlock("b", listBlock("l", false, "One", "Two"))]);
    story.select("Two");
    expect(story.dispatch(moveItems(1))).toBe(true);
    expect(story.told()).toEqual(["b: box [l: - One | >- Two]"]);
  });

  it("is split at its level, and an empty one steps out until it leaves the list", () => {
    const story = openStory([nestedBlock("l", false, "One", ["Two", 1, true])]);
    story.editor.view.dispatch(
      story.editor.state.tr.setSelection(TextSelection.atEnd(story.editor.state.doc)),
    );
    story.editor.commands.splitListItem("listItem");
    expect(story.told()).toEqual(["l: - One | >1. Two | >1. "]);
    expect(story.dispatch(stepOut)).toBe(true);
    expect(story.told()).toEqual(["l: - One | >1. Two | "]);
    expect(story.dispatch(stepOut)).toBe(false);
    expect(story.dispatch(leaveList("empty"))).toBe(true);
    expect(story.body()[1]).toMatchObject({ type: "paragraph", text: [] });
  });
});

describe("a list within a list", () => {
  it("changes its sort alone", () => {
    const story = openStory([
      nestedBlock("l", false, "One", ["Two", 1], ["Three", 2], ["Four", 1], "Five", ["Six", 1]),
    ]);
    story.select("Four");
    story.dispatch(toggleList(true));
    expect(story.told()).toEqual(["l: - One | >1. Two | >>- Three | >1. Four | Five | >- Six"]);
    story.select("One");
    story.dispatch(toggleList(true));
    expect(story.told()).toEqual(["l: 1. One | >1. Two | >>- Three | >1. Four | Five | >- Six"]);
  });

  it("has nothing deeper than a level below what stays, whatever is taken away", () => {
    const story = openStory([nestedBlock("l", false, "One", ["Two", 1], ["Three", 2], "Four")]);
    story.select("Two");
    story.dispatch(setTextKind("paragraph"));
    expect(story.told().map((told) => told.replace(/^\w+:/, ""))).toEqual([
      " - One",
      " Two",
      " - Three | Four",
    ]);
    story.editor.commands.undo();
    expect(story.told()).toEqual(["l: - One | >- Two | >>- Three | Four"]);
  });

  it("keeps its levels when paragraphs join the list", () => {
    const story = openStory([
      paragraphBlock("a", "Zero"),
      nestedBlock("l", false, "One", ["Two", 1]),
    ]);
    story.select("Zero", "wo");
    story.dispatch(toggleList(true));
    expect(story.told()).toEqual(["a: 1. Zero | One | >- Two"]);
  });

  it("goes whole with its block", () => {
    const story = openStory([
      nestedBlock("l", false, "One", ["Two", 1]),
      paragraphBlock("a", "End"),
    ]);
    story.select("Two");
    story.dispatch(removeBlocks);
    expect(story.told()).toEqual(["a: End"]);
  });
});
