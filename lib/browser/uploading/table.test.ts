import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  events,
  patience,
  uploadOutcomes,
  uploadStates,
  type UploadState,
} from "@/lib/browser/uploading/table";

/** The rows of the Markdown table whose header begins with this cell. */
function tableOf(first: string): string[][] {
  const page = readFileSync("docs/pictures.md", "utf8");
  const start = page.indexOf(`| ${first} `);
  const [table = ""] = page.slice(start).split("\n\n");
  return table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test("a large file may be checked for minutes longer", () => {
  expect(patience.checking(500 * 1024 ** 2) - patience.checking(0)).toBe(500_000);
});

const yes = (is: boolean) => (is ? "yes" : "no");

describe("docs/pictures.md shows", () => {
  test("what each event makes of an upload in each state, as the queue has it", () => {
    const [header = [], , ...rows] = tableOf("State");
    expect(header.slice(2)).toEqual([...events, "Leaving asks"]);
    const shown = rows.map(([state, , ...cells]) => [state, ...cells]);
    const names = Object.keys(uploadStates) as UploadState[];
    expect(shown).toEqual(
      names.map((name) => [
        ...[name, ...events.map((event) => uploadStates[name][event] ?? "–")],
        yes(uploadStates[name].isUnfinished),
      ]),
    );
  });

  test("what each answer ends in, as the queue has it", () => {
    const [, , ...rows] = tableOf("Answer");
    const shown = rows.map(([, ...cells]) => cells).sort();
    expect(shown).toEqual(
      Object.entries(uploadOutcomes)
        .map(([ending, { state, isRepeated }]) => [ending, state, yes(isRepeated)])
        .sort(),
    );
  });
});
