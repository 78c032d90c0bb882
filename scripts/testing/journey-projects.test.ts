import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { onSeveralServers } from "@/e2e/projects";

const titlesIn = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/\btest\(\s*(["`])(.*?)\1/gs)].map(
    ([, , title = ""]) => title,
  );

test.each(onSeveralServers)(
  "$file has journeys, with each title that several servers are to run",
  ({ file, titles = [""] }) => {
    const all = titlesIn(file);
    expect(titles.filter((title) => !all.some((one) => one.startsWith(title)))).toEqual([]);
  },
);
