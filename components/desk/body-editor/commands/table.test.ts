import { CellSelection } from "@tiptap/pm/tables";
import { describe, expect, it } from "vitest";
import { bringIn } from "@/components/desk/body-editor/apply/incoming-body";
import { runChange } from "@/components/desk/body-editor/commands/run";
import {
  cellBelow,
  insertColumn,
  insertRow,
  insertTable,
  nextCell,
  previousCell,
  removeColumns,
  removeRows,
} from "@/components/desk/body-editor/commands/table";
import { setTextKind, toggleList } from "@/components/desk/body-editor/commands/text-kind";
import {
  openStory,
  paragraphBlock,
  tableBlock,
} from "@/components/desk/body-editor/story-for-tests";
import { gridLimits } from "@/lib/content/blocks/grid";
import { body } from "@/lib/content/body/body";

const boats = () => openStory([tableBlock("t", ["Pier", "Boats"], ["North", "12"])]);

describe("the keys of a table", () => {
  it("Tab goes through the cells, begins a row behind the last, and leaves behind an empty one", () => {
    const story = boats();
    story.select("Pier");
    for (const words of ["A ", "B ", "C ", "D "]) {
      story.type(words);
      story.dispatch(nextCell);
    }
    expect(story.told()).toEqual(["t: table A Pier | B Boats / C North | D 12 /  | "]);
    expect(story.dispatch(nextCell)).toBe(true);
    expect(story.dispatch(nextCell)).toBe(false);
  });

  it("Tab leaves a table that may have no more rows", () => {
    const story = openStory([
      {
        ...{ id: "t", type: "table", caption: "", source: "" },
        ...{ hasHeaderRow: false, hasHeaderColumn: false },
        grid: {
          columns: ["c"],
          rows: Array.from({ length: 500 }, (_, at) => ({
            id: `r${at}`,
            cells: [[{ text: at === 499 ? "last" : "x" }]],
          })),
        },
      },
    ]);
    story.select("last");
    expect(story.dispatch(nextCell)).toBe(false);
  });

  it("Shift+Tab goes back, and leaves before the first", () => {
    const story = boats();
    story.select("North");
    story.dispatch(previousCell);
    story.type("more ");
    expect(story.told()).toEqual(["t: table Pier | more Boats / North | 12"]);
    expect(story.dispatch(previousCell)).toBe(true);
    expect(story.dispatch(previousCell)).toBe(false);
  });

  it("Enter goes down, and behind the last row into a paragraph", () => {
    const story = boats();
    story.select("Boats");
    story.dispatch(cellBelow);
    story.type("x");
    story.dispatch(cellBelow);
    story.type("Words");
    const [table, paragraph] = story.told();
    expect(table).toBe("t: table Pier | Boats / North | x12");
    expect(paragraph).toMatch(/: Words$/);
  });

  it("what makes another kind of a paragraph does nothing in a cell", () => {
    const story = boats();
    story.select("North");
    for (const change of [setTextKind("quote"), toggleList(true)]) {
      expect(story.dispatch(change)).toBe(false);
    }
    story.editor.commands.splitBlock();
    expect(story.told()).toEqual(["t: table Pier | Boats / North | 12"]);
  });
});

describe("rows and columns", () => {
  it("are added beside the caret with ids of their own, and the others keep theirs", () => {
    const story = boats();
    story.select("North");
    story.dispatch(insertRow("above"));
    story.dispatch(insertColumn("before"));
    story.type("new");
    expect(story.told()).toEqual(["t: table  | Pier | Boats / new |  |  /  | North | 12"]);
    const [table] = story.body();
    if (table?.type !== "table") throw new Error("There is a table.");
    expect(table.grid.columns.slice(1)).toEqual(["column-0", "column-1"]);
    expect(table.grid.rows.map(({ id }) => id)).toEqual([
      "row-0",
      expect.stringMatching(/^[0-9a-f]{32}$/),
      "row-1",
    ]);
  });

  it("are removed with what the selection covers, but never all of them", () => {
    const story = openStory([tableBlock("t", ["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"])]);
    const { doc, tr } = story.editor.state;
    const cell = (words: string) => {
      let at = 0;
      doc.descendants((node, place) => {
        if (node.type.name === "tableCell" && node.textContent === words) at = place;
      });
      return at;
    };
    story.editor.view.dispatch(tr.setSelection(CellSelection.create(doc, cell("a"), cell("e"))));
    story.dispatch(removeRows);
    expect(story.told()).toEqual(["t: table g | h | i"]);
    expect(story.dispatch(removeRows)).toBe(false);
    story.dispatch(removeColumns);
    story.dispatch(removeColumns);
    expect(story.told()).toEqual(["t: table i"]);
    expect(story.dispatch(removeColumns)).toBe(false);
  });

  it("come back with undo, ids and all", () => {
    const story = boats();
    const before = story.body();
    story.select("North");
    story.dispatch(removeRows);
    story.dispatch(insertColumn("after"));
    while (story.editor.commands.undo());
    expect(story.body()).toEqual(before);
  });

  it("beyond the limit are refused, and the reason is told", () => {
    const rows = Array.from({ length: gridLimits.rows }, () => ["x", ""]);
    const told: string[] = [];
    const story = openStory([tableBlock("t", ...rows)], (words) => told.push(words));
    story.select("x");
    const before = story.editor.state.doc;
    runChange(story.editor, insertRow("below"));
    expect(story.editor.state.doc).toBe(before);
    expect(told).toEqual(["A table has at most 500 rows."]);
  });
});

describe("a table", () => {
  it("that is new has the caret in its first cell, can be saved, and text can follow it", () => {
    const story = openStory([paragraphBlock("p", "")]);
    story.dispatch(insertTable);
    story.type("Pier");
    expect(story.told()[0]).toMatch(/: table Pier \|  \|  \/  \|  \|  \/  \|  \| $/);
    expect(story.body()[1]).toMatchObject({ type: "paragraph", text: [] });
    expect(body.safeParse(story.body()).success).toBe(true);
  });

  it("takes a colleague's rows, columns and words, and the caret stays in its cell", () => {
    const story = boats();
    story.select("12");
    const theirs = tableBlock(
      "t",
      ["Pier", "Crew", "Boats"],
      ["East", "4", "3"],
      ["North", "9", "12"],
    );
    theirs.grid.columns = ["column-0", "theirs", "column-1"];
    theirs.grid.rows[1] = { id: "theirs", cells: theirs.grid.rows[1]?.cells ?? [] };
    theirs.grid.rows[2] = { id: "row-1", cells: theirs.grid.rows[2]?.cells ?? [] };
    bringIn(story.editor.view, [theirs], "t");
    story.type("mine ");
    expect(story.told()).toEqual([
      "t: table Pier | Crew | Boats / East | 4 | 3 / North | 9 | mine 12",
    ]);
    expect(story.body()[0]).toMatchObject({ grid: { columns: theirs.grid.columns } });
  });
});
