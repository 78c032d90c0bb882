import { describe, expect, it } from "vitest";
import { removeBlocks } from "@/components/desk/body-editor/commands/blocks";
import {
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";

describe("ids of blocks", () => {
  it("a paragraph that is split gives the new one a new id, and undo takes it back", () => {
    const story = openStory([paragraphBlock("a", "One two"), paragraphBlock("b", "Three")]);
    story.select("two");
    story.editor.commands.splitBlock();
    const [first, second, third] = story.body();
    expect([first?.id, third?.id]).toEqual(["a", "b"]);
    expect(second).toEqual(paragraphBlock(second?.id ?? "", "two"));
    expect(["a", "b"]).not.toContain(second?.id);
    story.editor.commands.undo();
    expect(story.told()).toEqual(["a: One two", "b: Three"]);
  });

  it("a paragraph split at its start keeps its id with its words", () => {
    const story = openStory([paragraphBlock("a", "One")]);
    story.select("One");
    story.editor.commands.splitBlock();
    expect(story.body()[1]).toEqual(paragraphBlock("a", "One"));
  });

  it("joined paragraphs bear the id of the first, and undo brings the second's back", () => {
    const story = openStory([paragraphBlock("a", "One"), paragraphBlock("b", "Two")]);
    story.select("Two");
    story.editor.commands.joinBackward();
    expect(story.told()).toEqual(["a: OneTwo"]);
    story.editor.commands.undo();
    expect(story.told()).toEqual(["a: One", "b: Two"]);
  });

  it("a removed block comes back with its id", () => {
    const story = openStory([
      paragraphBlock("a", "One"),
      pictureBlock("p"),
      paragraphBlock("b", "Two"),
    ]);
    story.selectBlock(1);
    story.dispatch(removeBlocks);
    expect(story.told()).toEqual(["a: One", "b: Two"]);
    story.editor.commands.undo();
    expect(story.told()).toEqual(["a: One", "p: picture", "b: Two"]);
  });

  it("a paragraph written after a picture leaves the picture its id", () => {
    const story = openStory([
      paragraphBlock("a", "One"),
      pictureBlock("p"),
      paragraphBlock("b", "Two"),
    ]);
    story.selectBlock(1);
    story.editor.commands.createParagraphNear();
    const ids = story.body().map((block) => block.id);
    expect(ids.toSpliced(2, 1)).toEqual(["a", "p", "b"]);
  });

  it("a copy of a block in the story gets an id of its own", () => {
    const story = openStory([paragraphBlock("a", "One"), pictureBlock("p")]);
    const { doc, tr } = story.editor.state;
    story.editor.view.dispatch(tr.insert(0, doc.child(1)).insert(0, doc.child(0)));
    const ids = story.body().map((block) => block.id);
    expect(new Set(ids).size).toBe(4);
  });
});
