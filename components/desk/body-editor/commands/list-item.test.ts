import { TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import {
  joinItemBackward,
  joinItemForward,
  leaveList,
} from "@/components/desk/body-editor/commands/list-item";
import { listBlock, openStory } from "@/components/desk/body-editor/story-for-tests";

describe("the keys of lists", () => {
  it("an item is split in two, and an empty one is left", () => {
    const story = openStory([listBlock("l", false, "One")]);
    story.editor.view.dispatch(
      story.editor.state.tr.setSelection(TextSelection.atEnd(story.editor.state.doc)),
    );
    story.editor.commands.splitListItem("listItem");
    expect(story.body()).toEqual([listBlock("l", false, "One", "")]);
    expect(story.dispatch(leaveList("empty"))).toBe(true);
    expect(story.body()[1]).toMatchObject({ type: "paragraph", text: [] });
  });

  it("items join as texts do", () => {
    const story = openStory([listBlock("l", false, "One", "Two", "Three")]);
    story.select("Two");
    story.dispatch(joinItemBackward);
    expect(story.told()).toEqual(["l: - OneTwo | Three"]);
    story.editor.commands.setTextSelection(9);
    expect(story.dispatch(joinItemForward)).toBe(true);
    expect(story.told()).toEqual(["l: - OneTwoThree"]);
  });

  it("the first item leaves its list at its start, and takes the id if it was alone", () => {
    const story = openStory([listBlock("l", false, "One")]);
    story.select("One");
    expect(story.dispatch(joinItemBackward)).toBe(false);
    story.dispatch(leaveList("at its start"));
    expect(story.told()).toEqual(["l: One"]);
  });
});
