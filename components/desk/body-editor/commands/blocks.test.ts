import { NodeSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Body } from "@/lib/content/body/body";
import { bringIn } from "@/components/desk/body-editor/apply/incoming-body";
import {
  insertBlock,
  moveBlocks,
  removeBlocks,
  setBlockAttributes,
  writeAtEnd,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import {
  listBlock,
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";

describe("blocks as wholes", () => {
  it("a block moves with its id and its caret, and refuses at the end", () => {
    const story = openStory([
      paragraphBlock("a", "One"),
      pictureBlock("p"),
      listBlock("l", true, "Two", "Three"),
    ]);
    story.select("hree");
    expect(story.dispatch(moveBlocks("down"))).toBe(false);
    story.dispatch(moveBlocks("up"));
    expect(story.told()).toEqual(["a: One", "l: 1. Two | Three", "p: picture"]);
    expect(story.editor.state.selection.$from.parent.textContent).toBe("Three");
    expect(story.editor.state.selection.$from.parentOffset).toBe(1);
    story.dispatch(moveBlocks("up"));
    story.dispatch(moveBlocks("down"));
    expect(story.told()).toEqual(["a: One", "l: 1. Two | Three", "p: picture"]);
  });

  it("a picture takes the place of an empty paragraph, and stands after any other block", () => {
    const story = openStory([paragraphBlock("a", ""), paragraphBlock("b", "Two")]);
    const node = () => story.editor.schema.nodes["picture"]!.create({ id: "p", mediaId: "m1" });
    story.dispatch(insertBlock(node()));
    expect(story.told()).toEqual(["p: picture", "b: Two"]);
    story.select("wo");
    story.dispatch(insertBlock(node()));
    expect(story.body().map((block) => block.type)).toEqual(["picture", "paragraph", "picture"]);
  });

  it("the last block removed leaves an empty paragraph", () => {
    const story = openStory([pictureBlock("p")]);
    story.selectBlock(0);
    story.dispatch(removeBlocks);
    expect(story.body()).toEqual([paragraphBlock(story.body()[0]?.id ?? "", "")]);
  });

  it("there is always a line to write on at the end", () => {
    const story = openStory([pictureBlock("p")]);
    story.dispatch(writeAtEnd);
    story.dispatch(writeAtEnd);
    expect(story.body().map((block) => block.type)).toEqual(["picture", "paragraph"]);
  });

  it("words typed into a field are undone one by one, and undo leaves the other fields alone", () => {
    const story = openStory([pictureBlock("p"), paragraphBlock("a", "One")]);
    story.selectBlock(0);
    for (const caption of ["A", "A ", "A d", "A de", "A des", "A desk"]) {
      story.dispatch(setBlockAttributes(() => 0, { caption }));
    }
    story.dispatch(setBlockAttributes(() => 0, { credit: "Mine" }));
    expect(story.editor.state.selection).toBeInstanceOf(NodeSelection);
    const [use, ...others] = story.body();
    const theirs = { ...use, altText: "Theirs" } as Body[number];
    bringIn(story.editor.view, [theirs, ...others], "p");
    story.editor.commands.undo();
    expect(story.body()[0]).toMatchObject({ caption: "A desk", credit: null, altText: "Theirs" });
    story.editor.commands.undo();
    expect(story.body()[0]).toMatchObject({ caption: "A", altText: "Theirs" });
    story.editor.commands.undo();
    expect(story.body()[0]).toEqual({ ...pictureBlock("p"), altText: "Theirs" });
  });

  it("a change to more than 2,000 blocks is refused and told", () => {
    let refusals = 0;
    const story = openStory(
      Array.from({ length: 2_000 }, (_, index) => paragraphBlock(`p${index}`, "x")),
      () => (refusals += 1),
    );
    story.editor.commands.splitBlock();
    expect([story.body().length, refusals]).toEqual([2_000, 1]);
    story.dispatch(removeBlocks);
    story.editor.commands.splitBlock();
    expect([story.body().length, refusals]).toEqual([2_000, 1]);
  });

  it("a change to more characters than a block or a story may have is refused whole and told", () => {
    const told: string[] = [];
    const full = Array.from({ length: 5 }, (_, index) =>
      paragraphBlock(`p${index}`, "字".repeat(99_999)),
    );
    const story = openStory(full, (words) => told.push(words));
    story.type("字");
    story.type("字");
    expect(told).toEqual(["One block of an article has 100,000 characters at most."]);
    story.editor.commands.setTextSelection(story.editor.state.doc.content.size - 1);
    story.editor.commands.splitBlock();
    story.type("fives");
    expect(told.slice(1)).toEqual(["An article has 500,000 characters at most."]);
    expect(story.body().map((block) => ("text" in block ? block.text[0]?.text.length : 0))).toEqual(
      [...[100_000, 99_999, 99_999, 99_999, 99_999], undefined],
    );
  });

  it("nothing is written in an editor that is closed to it", () => {
    const story = openStory([paragraphBlock("a", "One")]);
    story.editor.setOptions({ editable: false });
    expect(runChange(story.editor, removeBlocks)).toBe(false);
    expect(story.told()).toEqual(["a: One"]);
  });
});
