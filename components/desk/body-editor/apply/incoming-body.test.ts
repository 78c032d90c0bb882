import fc from "fast-check";
import { Selection, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import type { Body } from "@/lib/content/body/body";
import { anyBody } from "@/lib/testing/any-body";
import { bringStory } from "@/components/desk/body-editor/apply/bring-story";
import { carryOver } from "@/components/desk/body-editor/apply/carry-over";
import { bodyWithIncoming, bringIn } from "@/components/desk/body-editor/apply/incoming-body";
import { setTextKind } from "@/components/desk/body-editor/commands/text-kind";
import { fromDocument, toDocument } from "@/components/desk/body-editor/document";
import { blockAtSelection } from "@/components/desk/body-editor/focused-block";
import { bodyOf } from "@/components/desk/body-editor/live-body";
import {
  listBlock,
  openStory,
  paragraphBlock,
  pictureBlock,
} from "@/components/desk/body-editor/story-for-tests";

describe("undo after a colleague's body came in", () => {
  it("takes back what the person wrote and leaves what the colleague wrote", () => {
    const story = openStory([paragraphBlock("a", "One two"), paragraphBlock("b", "Three")]);
    story.select("two");
    story.type("and ");
    bringIn(
      story.editor.view,
      [
        paragraphBlock("n", "News"),
        paragraphBlock("a", "One, one and two"),
        paragraphBlock("b", "Four"),
      ],
      "a",
    );
    expect(story.editor.commands.undo()).toBe(true);
    expect(story.told()).toEqual(["n: News", "a: One, one two", "b: Four"]);
    story.editor.commands.redo();
    expect(story.told()).toEqual(["n: News", "a: One, one and two", "b: Four"]);
  });

  it("takes back the kind of a text and leaves a colleague's words in it", () => {
    const story = openStory([paragraphBlock("a", "One"), paragraphBlock("b", "Two")]);
    story.select("ne", "Tw");
    story.dispatch(setTextKind("subheading"));
    const subheading = (id: string, words: string): Body[number] => ({
      id,
      type: "subheading",
      text: [{ text: words }],
    });
    expect(story.body()).toEqual([subheading("a", "One"), subheading("b", "Two")]);
    bringIn(story.editor.view, [subheading("a", "One more"), subheading("b", "Two")], "a");
    story.editor.commands.undo();
    expect(story.body()).toEqual([paragraphBlock("a", "One more"), paragraphBlock("b", "Two")]);
  });

  it("takes back only what the person wrote, whatever the colleague did to the other blocks", () => {
    fc.assert(
      fc.property(anyBody, anyBody, fc.nat(), fc.nat(), (before, theirs, place, order) => {
        const story = openStory(before);
        const unwritten = story.body();
        if (!writeAt(story, place)) return;
        const id = blockAtSelection(story.editor.state);
        const incoming = (mine: Body) => {
          const written = mine.filter((block) => block.id === id);
          const kept = mine.filter((block, index) => block.id !== id && index % 3 < 2).reverse();
          const others = [
            ...theirs.filter((block) => mine.every((one) => one.id !== block.id)),
            ...kept,
          ];
          return others.toSpliced(order % (others.length + 1), 0, ...written);
        };
        bringIn(story.editor.view, incoming(story.body()), id);
        story.editor.commands.undo();
        expect(story.body()).toEqual(fromDocument(toDocument(incoming(unwritten))));
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);
});

/** Writes two characters in the text that is nearest to a place. False where there is no text. */
function writeAt(story: ReturnType<typeof openStory>, place: number): boolean {
  const { doc, tr } = story.editor.state;
  const caret = Selection.near(doc.resolve(place % (doc.content.size + 1)));
  if (!(caret instanceof TextSelection)) return false;
  story.editor.view.dispatch(tr.setSelection(caret).insertText("\u6771\u4eac"));
  return true;
}

/** What comes of a story that a person writes in while a body waits. */
function writeWhileWaiting(
  before: Body,
  incoming: Body,
  write: (story: ReturnType<typeof openStory>) => void,
) {
  const story = openStory(before);
  const made = story.editor.state.tr;
  bringStory(made, incoming, null);
  const maps: Parameters<typeof carryOver>[2][number][] = [];
  story.editor.on("transaction", ({ transaction, appendedTransactions }) => {
    for (const one of [transaction, ...appendedTransactions]) maps.push(...one.mapping.maps);
  });
  write(story);
  const { tr } = story.editor.state;
  carryOver(tr, made, maps);
  tr.doc.check();
  return bodyOf(tr.doc);
}

describe("a body that waits while characters are composed", () => {
  it("comes in around what was composed", () => {
    const body = writeWhileWaiting(
      [paragraphBlock("a", "One two"), paragraphBlock("b", "Three")],
      [paragraphBlock("n", "News"), paragraphBlock("a", "Once two"), paragraphBlock("b", "Four")],
      (story) => {
        story.select("two");
        story.type("\u6771\u4eac ");
      },
    );
    expect(body).toEqual([
      paragraphBlock("n", "News"),
      paragraphBlock("a", "Once \u6771\u4eac two"),
      paragraphBlock("b", "Four"),
    ]);
  });

  it("takes out no word that was composed, nor the block that it stands in", () => {
    const body = writeWhileWaiting(
      [paragraphBlock("a", "One two three"), paragraphBlock("b", "Four")],
      [paragraphBlock("a", "One four three")],
      (story) => {
        story.select("wo");
        story.type("xx");
        story.select("our");
        story.type("yy");
      },
    );
    expect(JSON.stringify(body)).toContain("txxwo");
    expect(JSON.stringify(body)).toContain("four");
    expect(body[1]).toEqual(paragraphBlock("b", "Fyyour"));
  });

  it("any words written anywhere meanwhile are in the story with it", () => {
    fc.assert(
      fc.property(anyBody, anyBody, fc.nat(), (before, incoming, place) => {
        const to = incoming.map((block, i) => (i % 2 ? block : (before[i] ?? block)));
        if (new Set(to.map(({ id }) => id)).size < to.length || to.length === 0) return;
        let isWritten = false;
        const body = writeWhileWaiting(before, to, (story) => {
          isWritten = writeAt(story, place);
        });
        if (isWritten) expect(JSON.stringify(body)).toContain("\u6771\u4eac");
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);

  it("is told with the story before it is in the story", () => {
    const story = openStory([
      paragraphBlock("a", "One"),
      listBlock("l", false, "Two"),
      pictureBlock("p"),
    ]);
    // The view that tests have composes nothing: this one says that it does.
    const composing = Object.create(story.editor.view, { composing: { value: true } });
    bringIn(
      composing,
      [paragraphBlock("a", "One"), listBlock("l", false, "Three"), pictureBlock("p")],
      null,
    );
    story.type("!");
    expect(story.told()).toEqual(["a: !One", "l: - Two", "p: picture"]);
    expect(bodyWithIncoming(story.editor.state)).toEqual([
      paragraphBlock("a", "!One"),
      listBlock("l", false, "Three"),
      pictureBlock("p"),
    ]);
    bringIn(story.editor.view, [paragraphBlock("a", "!One")], null);
    expect(bodyWithIncoming(story.editor.state)).toEqual([paragraphBlock("a", "!One")]);
  });
});
