import { describe, expect, it } from "vitest";
import { setTextKind, toggleList } from "@/components/desk/body-editor/commands/text-kind";
import type { Body } from "@/lib/content/body/body";
import {
  listBlock,
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";

describe("kinds of text", () => {
  it("a block keeps its id through every kind", () => {
    const story = openStory([paragraphBlock("a", "One")]);
    for (const kind of ["subheading", "quote", "paragraph"] as const) {
      story.dispatch(setTextKind(kind));
      expect(story.body()[0]).toMatchObject({ id: "a", type: kind });
    }
    story.dispatch(toggleList(false));
    expect(story.told()).toEqual(["a: - One"]);
    story.dispatch(toggleList(true));
    expect(story.told()).toEqual(["a: 1. One"]);
    story.dispatch(toggleList(true));
    expect(story.told()).toEqual(["a: One"]);
  });

  it("a subheading is large or small, and keeps its id between them", () => {
    const story = openStory([paragraphBlock("a", "One")]);
    story.dispatch(setTextKind("smallSubheading"));
    expect(story.body()).toEqual([
      { id: "a", type: "subheading", text: [{ text: "One" }], level: 3 },
    ]);
    story.dispatch(setTextKind("subheading"));
    expect(story.body()).toEqual([{ id: "a", type: "subheading", text: [{ text: "One" }] }]);
  });

  it("who said it goes along from a quote to a pull quote, and back", () => {
    const quote: Body[number] = {
      ...{ id: "q", type: "quote", text: [{ text: "Now" }] },
      attribution: "Bo",
    };
    const story = openStory([quote]);
    story.dispatch(setTextKind("pullQuote"));
    expect(story.body()).toEqual([{ ...quote, type: "pullQuote" }]);
    story.dispatch(setTextKind("quote"));
    expect(story.body()).toEqual([quote]);
  });

  it("several paragraphs become one list, and the caret stays in its words", () => {
    const story = openStory([
      paragraphBlock("a", "One"),
      paragraphBlock("b", "Two"),
      paragraphBlock("c", "Three"),
    ]);
    story.select("ne", "Tw");
    story.dispatch(toggleList(false));
    expect(story.told()).toEqual(["a: - One | Two", "c: Three"]);
    const { from, to } = story.editor.state.selection;
    expect(story.editor.state.doc.textBetween(from, to, "/")).toBe("ne/Tw");
  });

  it("an item in the middle leaves its list as a paragraph between two lists", () => {
    const story = openStory([listBlock("l", true, "One", "Two", "Three")]);
    story.select("Two");
    story.dispatch(toggleList(true));
    const [before, middle, after] = story.body();
    expect(before).toEqual(listBlock("l", true, "One"));
    expect(middle).toEqual(paragraphBlock(middle?.id ?? "", "Two"));
    expect(after).toEqual(listBlock(after?.id ?? "", true, "Three"));
  });

  it("only the selected item of a list becomes a subheading", () => {
    const story = openStory([listBlock("l", false, "One", "Two")]);
    story.select("Two");
    story.dispatch(setTextKind("subheading"));
    expect(story.told()[0]).toBe("l: - One");
    expect(story.body()[1]).toMatchObject({ type: "subheading", text: [{ text: "Two" }] });
  });

  it("a picture becomes no list and no quote", () => {
    const story = openStory([pictureBlock("p"), paragraphBlock("a", "One")]);
    story.selectBlock(0);
    expect(story.dispatch(toggleList(false))).toBe(false);
    expect(story.dispatch(setTextKind("quote"))).toBe(false);
  });
});
