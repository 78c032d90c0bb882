import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const pages = [
  "README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join("docs", path)),
];

test.each(pages)("each path of the project that %s names is there", (page) => {
  const text = readFileSync(page, "utf8");
  const named = [
    ...text.matchAll(/`((?:app|components|lib|server|scripts|prisma|e2e|deploy)\/[^`*<]*)`/g),
  ]
    .map(([, path = ""]) => path)
    .filter((path) => /^[\w./[\]()-]+$/.test(path));
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(pages)("each page that %s links to is there", (page) => {
  const text = readFileSync(page, "utf8");
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
  const own = links.filter((path) => !/^[a-z]+:/.test(path));
  expect(own.filter((path) => !existsSync(join(page, "..", path)))).toEqual([]);
});
