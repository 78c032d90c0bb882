import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { body as bodySchema } from "@/lib/content/body/body";
import { anyBody } from "@/lib/testing/any-body";
import {
  insertRule,
  moveBlocks,
  removeBlocks,
  writeAtEnd,
} from "@/components/desk/body-editor/commands/blocks";
import { insertBox, leaveBox, removeEmptyBox } from "@/components/desk/body-editor/commands/box";
import { moveItems, setSort, stepOut } from "@/components/desk/body-editor/commands/item-level";
import {
  joinItemBackward,
  joinItemForward,
  leaveList,
} from "@/components/desk/body-editor/commands/list-item";
import {
  cellBelow,
  insertColumn,
  insertRow,
  insertTable,
  nextCell,
  removeColumns,
  removeRows,
} from "@/components/desk/body-editor/commands/table";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import { setTextKind, toggleList } from "@/components/desk/body-editor/commands/text-kind";
import { openStory } from "@/components/desk/body-editor/story-for-tests";
import { splitText } from "@/components/desk/body-editor/extensions/story-keys";

describe("any story", () => {
  const changes: Record<string, EditorChange> = {
    paragraph: setTextKind("paragraph"),
    subheading: setTextKind("subheading"),
    smallSubheading: setTextKind("smallSubheading"),
    quote: setTextKind("quote"),
    pullQuote: setTextKind("pullQuote"),
    rule: insertRule,
    bulleted: toggleList(false),
    numbered: toggleList(true),
    up: moveBlocks("up"),
    down: moveBlocks("down"),
    remove: removeBlocks,
    join: joinItemBackward,
    joinForward: joinItemForward,
    leave: leaveList("empty"),
    indent: moveItems(1),
    outdent: moveItems(-1),
    stepOut,
    sort: setSort(true),
    end: writeAtEnd,
    box: insertBox,
    leaveBox,
    removeEmptyBox,
    table: insertTable,
    rowAbove: insertRow("above"),
    rowBelow: insertRow("below"),
    removeRows,
    columnBefore: insertColumn("before"),
    columnAfter: insertColumn("after"),
    removeColumns,
    nextCell,
    cellBelow,
  };
  const act = fc.record({
    name: fc.constantFrom(...Object.keys(changes), "split", "delete", "undo", "redo"),
    anchor: fc.nat(),
    head: fc.nat(),
  });

  it("stays one that can be saved whatever is done to it, and undo brings it back", () => {
    fc.assert(
      fc.property(anyBody, fc.array(act, { maxLength: 12 }), (body, acts) => {
        const story = openStory(body);
        const first = JSON.stringify(story.body());
        for (const { name, anchor, head } of acts) {
          const { doc, tr } = story.editor.state;
          const size = doc.content.size + 1;
          const [$anchor, $head] = [doc.resolve(anchor % size), doc.resolve(head % size)];
          story.editor.view.dispatch(tr.setSelection(TextSelection.between($anchor, $head)));
          const change = changes[name];
          if (change) story.dispatch(change);
          else if (name === "split") splitText(story.editor);
          else if (name === "delete") story.editor.commands.deleteSelection();
          else if (name === "undo") story.editor.commands.undo();
          else story.editor.commands.redo();
          story.editor.state.doc.check();
          expect(bodySchema.safeParse(story.body()).error).toBeUndefined();
        }
        for (let times = 0; story.editor.commands.undo(); times += 1)
          expect(times).toBeLessThan(50);
        expect(JSON.stringify(story.body())).toBe(first);
      }),
      { numRuns: 100, interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);
});
