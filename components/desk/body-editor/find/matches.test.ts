import { describe, expect, it } from "vitest";
import {
  matchesIn,
  replaceMatch,
  replaceMatches,
  nothingWanted,
  search,
  type Wanted,
} from "@/components/desk/body-editor/find/matches";
import { openStory, paragraphBlock } from "@/components/desk/body-editor/story-for-tests";

function searched(words: string[], wanted: Partial<Wanted>) {
  const story = openStory(words.map((one, index) => paragraphBlock(`${index}`, one)));
  const { editor } = story;
  story.dispatch(search({ ...nothingWanted, ...wanted }, editor.state));
  const { from, to } = editor.state.selection;
  return {
    story,
    matches: matchesIn(editor.state),
    selected: editor.state.doc.textBetween(from, to),
    words: () => story.body().map((block) => ("text" in block ? block.text[0]?.text : "")),
  };
}

describe("a search in the story", () => {
  it("finds words in all paragraphs, whatever their case, and selects the first", () => {
    const { matches, selected } = searched(["The Quay", "a quay and its quays"], { words: "quay" });
    expect(matches).toEqual({ count: 3, current: 1 });
    expect(selected).toBe("Quay");
  });

  it("can keep to the case, and to whole words", () => {
    const words = ["The Quay", "a quay and its quays"];
    expect(searched(words, { words: "quay", isCaseKept: true }).matches.count).toBe(2);
    expect(searched(words, { words: "quay", isWholeWord: true }).matches.count).toBe(2);
    expect(searched(words, { words: "$1.*" }).matches.count).toBe(0);
    expect(searched(words, {}).matches).toEqual({ count: 0, current: 0 });
  });

  it("replaces one, and then all others, which is one step to undo", () => {
    const wanted = { ...nothingWanted, words: "quay", replacement: "$1 pier $&" };
    const { story, words } = searched(["A quay, a quay", "a Quay"], wanted);
    const { editor } = story;
    story.dispatch(replaceMatch(wanted, editor.state));
    expect(words()).toEqual(["A $1 pier $&, a quay", "a Quay"]);
    expect(matchesIn(editor.state)).toEqual({ count: 2, current: 1 });
    story.dispatch(replaceMatches(wanted, editor.state));
    expect(words()).toEqual(["A $1 pier $&, a $1 pier $&", "a $1 pier $&"]);
    expect(matchesIn(editor.state)).toEqual({ count: 0, current: 0 });
    editor.commands.undo();
    expect(words()).toEqual(["A $1 pier $&, a quay", "a Quay"]);
  });

  it("leaves a replacement that has the words in it alone, and words in their style", () => {
    const wanted = { ...nothingWanted, words: "quay", replacement: "quays" };
    const story = openStory([
      { id: "a", type: "paragraph", text: [{ text: "A " }, { text: "quay", bold: true }] },
    ]);
    story.dispatch(search(wanted, story.editor.state));
    story.dispatch(replaceMatches(wanted, story.editor.state));
    expect(story.body()).toEqual([
      { id: "a", type: "paragraph", text: [{ text: "A " }, { text: "quays", bold: true }] },
    ]);
    story.dispatch(replaceMatches({ ...wanted, replacement: "" }, story.editor.state));
    expect(story.told()).toEqual(["a: A s"]);
  });

  it("never takes other words for those that it found", () => {
    const { matches, selected } = searched(["İİ quay"], { words: "QUAY" });
    expect({ ...matches, selected }).toEqual({ count: 1, current: 1, selected: "quay" });
    expect(searched(["a.c (1) $5? \\d/-^"], { words: "c (1) $5? \\d/-^" }).matches.count).toBe(1);
  });
});
