// Adds a made-up kind of block to a copy of the project in memory, and says which files the compiler names then: each
// place that has to know a new kind, and no other. Run by `npm run check`.
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";

/** What adding a kind takes besides its own file. */
const expected = [
  "components/article/story-block.tsx",
  "components/desk/body-editor/document.ts",
  "components/desk/body-editor/extensions/story-extensions.ts",
  "lib/content/blocks/kinds.ts",
  "lib/newsroom/articles/checks/rules/structure.ts",
  "lib/site/feeds/story-html.ts",
];

const kinds = resolve("lib/content/blocks/kinds.ts");
const madeUp = `z.strictObject({ id: z.string(), type: z.literal("madeUp"), number: z.number() })`;
const changed = readFileSync(kinds, "utf8").replace(
  "  relatedLink,\n]);",
  `  relatedLink,\n  ${madeUp},\n]);`,
);
if (!changed.includes("madeUp")) throw new Error("The union in kinds.ts is not where it was.");

const config = ts.getParsedCommandLineOfConfigFile(
  "tsconfig.json",
  { noEmit: true, incremental: false },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
);
if (!config) throw new Error("There is no tsconfig.json.");
const host = ts.createCompilerHost(config.options);
const { readFile } = host;
host.readFile = (/** @type {string} */ path) =>
  resolve(path) === kinds ? changed : readFile(path);
const program = ts.createProgram(config.fileNames, config.options, host);
const named = ts
  .getPreEmitDiagnostics(program)
  .flatMap(({ file }) => (file ? [relative(process.cwd(), file.fileName)] : []));
const found = [...new Set(named)].filter((path) => !path.includes(".test.")).sort();

if (JSON.stringify(found) !== JSON.stringify(expected)) {
  console.error(
    `The compiler names:\n  ${found.join("\n  ")}\nand should name:\n  ${expected.join("\n  ")}`,
  );
  process.exitCode = 1;
}
