import { describe, expect, it } from "vitest";
import { bringIn } from "@/components/desk/body-editor/apply/incoming-body";
import {
  insertBlock,
  moveBlocks,
  removeBlocks,
} from "@/components/desk/body-editor/commands/blocks";
import { insertBox, leaveBox, removeEmptyBox } from "@/components/desk/body-editor/commands/box";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import { insertTable } from "@/components/desk/body-editor/commands/table";
import { setTextKind, toggleList } from "@/components/desk/body-editor/commands/text-kind";
import {
  boxBlock,
  listBlock,
  openStory,
  paragraphBlock,
} from "@/components/desk/body-editor/story-for-tests";
import { body } from "@/lib/content/body/body";

const facts = () =>
  openStory([
    paragraphBlock("p", "Before"),
    boxBlock("b", paragraphBlock("x", "One"), listBlock("l", false, "Two", "Three")),
  ]);

describe("a box", () => {
  it("that is new has the caret in it, is left by Enter in an empty line, and text follows it", () => {
    const story = openStory([paragraphBlock("p", "")]);
    story.dispatch(insertBox);
    story.type("Fact");
    story.editor.commands.splitBlock();
    expect(story.dispatch(leaveBox)).toBe(true);
    story.type("Story");
    expect(story.body()).toMatchObject([
      { type: "box", sort: "facts", blocks: [{ type: "paragraph", text: [{ text: "Fact" }] }] },
      { type: "paragraph", text: [{ text: "Story" }] },
      { type: "paragraph", text: [] },
    ]);
    expect(body.safeParse(story.body()).success).toBe(true);
  });

  it("without words is taken away by Backspace", () => {
    const story = openStory([boxBlock("b", paragraphBlock("x", ""))]);
    story.editor.commands.setTextSelection(2);
    expect(story.dispatch(removeEmptyBox)).toBe(true);
    expect(story.body()).toMatchObject([{ type: "paragraph", text: [] }]);
  });

  it("has its blocks made lists, moved and removed within it", () => {
    const story = facts();
    story.select("One");
    story.dispatch(moveBlocks("down"));
    expect(story.dispatch(moveBlocks("down"))).toBe(false);
    story.dispatch(toggleList(true));
    story.select("Three");
    story.dispatch(toggleList(false));
    expect(story.told()).toEqual(["p: Before", "b: box [l: - Two] [: Three] [x: 1. One]"]);
    story.dispatch(removeBlocks);
    expect(story.told()[1]).toBe("b: box [l: - Two] [x: 1. One]");
  });

  it("takes a picture, and lets what it cannot hold stand behind it", () => {
    const story = facts();
    story.select("One");
    const picture = nodeType(story.editor.schema, "picture").create({ id: "i", mediaId: "m" });
    story.dispatch(insertBlock(picture));
    story.select("Two");
    expect(story.dispatch(setTextKind("quote"))).toBe(false);
    story.dispatch(insertTable);
    expect(story.body().map(({ type }) => type)).toEqual([
      "paragraph",
      "box",
      "table",
      "paragraph",
    ]);
    expect(story.body()[1]).toMatchObject({
      blocks: [{ id: "x" }, { id: "i", type: "picture" }, { id: "l" }],
    });
  });

  it("takes a colleague's words, and the caret stays in its line", () => {
    const story = facts();
    story.select("Three");
    bringIn(
      story.editor.view,
      [
        paragraphBlock("p", "Before"),
        boxBlock("b", listBlock("l", true, "Two", "More", "Three"), paragraphBlock("x", "One!")),
      ],
      "b",
    );
    story.type("now ");
    expect(story.told()[1]).toBe("b: box [l: 1. Two | More | now Three] [x: One!]");
  });

  it("gives no two of its blocks one id", () => {
    const story = facts();
    const { doc } = story.editor.state;
    const box = doc.child(1);
    const end = doc.content.size - 1;
    story.editor.view.dispatch(story.editor.state.tr.insert(end, box.child(0)));
    const [, saved] = story.body();
    if (saved?.type !== "box") throw new Error("There is a box.");
    expect(new Set(saved.blocks.map(({ id }) => id)).size).toBe(3);
  });
});
