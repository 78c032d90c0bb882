import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  newsCourses,
  saveOutcomes,
  saveStates,
  saveTriggers,
  type SaveState,
} from "@/lib/browser/saving/table";

/** The rows of the Markdown table whose header begins with this cell. */
function tableOf(first: string): string[][] {
  const page = readFileSync("docs/saving.md", "utf8");
  const start = page.indexOf(`| ${first} `);
  const [table = ""] = page.slice(start).split("\n\n");
  return table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("docs/saving.md shows", () => {
  test("what becomes of each wish in each state, as the engine has it", () => {
    const [header = [], , ...rows] = tableOf("State");
    expect(header.slice(2)).toEqual(saveTriggers);
    const shown = rows.map(([state, , ...courses]) => [state, ...courses]);
    const names = Object.keys(saveStates) as SaveState[];
    expect(shown).toEqual(
      names.map((name) => [name, ...saveTriggers.map((wish) => saveStates[name][wish])]),
    );
  });

  test("what becomes of news in each state, as the engine has it", () => {
    const [, , ...rows] = tableOf("Here");
    expect(rows).toEqual(Object.entries(newsCourses));
  });

  test("what each answer ends in, as the engine has it", () => {
    const [, , ...rows] = tableOf("Answer");
    const shown = rows.map(([, ...cells]) => cells);
    expect(shown).toEqual(
      Object.entries(saveOutcomes).map(([ending, { outcome, state, isRepeated }]) => [
        ...[ending, outcome, state, isRepeated ? "yes" : "no"],
      ]),
    );
  });
});
