import { describe, expect, it } from "vitest";
import { removeLink, setLink } from "@/components/desk/body-editor/commands/link";
import { openStory, paragraphBlock } from "@/components/desk/body-editor/story-for-tests";

describe("links", () => {
  it("selected words are linked, changed as a whole and unlinked", () => {
    const story = openStory([paragraphBlock("a", "See the paper today")]);
    story.select("the", "paper");
    story.dispatch(setLink("https://example.org/", ""));
    expect(story.body()[0]).toMatchObject({
      text: [
        { text: "See " },
        { text: "the paper", link: "https://example.org/" },
        { text: " today" },
      ],
    });
    story.select("paper");
    story.dispatch(setLink("/sections/world", ""));
    expect(story.body()[0]).toMatchObject({
      text: [{}, { text: "the paper", link: "/sections/world" }, {}],
    });
    story.dispatch(removeLink);
    expect(story.body()).toEqual([paragraphBlock("a", "See the paper today")]);
  });

  it("without a selection the words are written and linked, and what follows is not", () => {
    const story = openStory([paragraphBlock("a", "See")]);
    story.editor.commands.setTextSelection(4);
    story.dispatch(setLink("https://example.org/", "this"));
    story.editor.view.dispatch(story.editor.state.tr.insertText("!"));
    expect(story.body()[0]).toMatchObject({
      text: [{ text: "See" }, { text: "this", link: "https://example.org/" }, { text: "!" }],
    });
  });
});
