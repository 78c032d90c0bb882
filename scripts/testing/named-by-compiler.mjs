// What the compiler names once something is added to a file of the project, in memory: docs/architecture.md lists it.
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";

const page = "docs/architecture.md";

/**
 * The process fails, with both lists, where the compiler names other files than the page lists. Tests do not count.
 * @param {object} trial
 * @param {string} trial.file
 * @param {readonly (readonly [after: string, added: string])[]} trial.additions each behind the first `after` of the file
 * @param {string} trial.listedAfter how the paragraph above the list begins
 */
export function insistNamed({ file, additions, listedAfter }) {
  const listed = readListed(listedAfter);
  const named = findNamed(resolve(file), withAdditions(readFileSync(file, "utf8"), additions));
  if (JSON.stringify(named) === JSON.stringify(listed)) return;
  console.error(
    `The compiler names:\n  ${named.join("\n  ")}\nand ${page} lists:\n  ${listed.join("\n  ")}`,
  );
  process.exitCode = 1;
}

/** @param {string} listedAfter */
function readListed(listedAfter) {
  const paragraphs = readFileSync(page, "utf8").split("\n\n");
  const at = paragraphs.findIndex((paragraph) => paragraph.startsWith(listedAfter));
  const list = at < 0 ? "" : (paragraphs[at + 1] ?? "");
  return [...list.matchAll(/^- `([^`]+)`/gm)].map(([, path = ""]) => path).sort();
}

/**
 * @param {string} text
 * @param {readonly (readonly [after: string, added: string])[]} additions
 */
function withAdditions(text, additions) {
  return additions.reduce((changed, [after, added]) => {
    if (!changed.includes(after)) throw new Error(`There is no “${after}” any more.`);
    return changed.replace(after, () => after + added);
  }, text);
}

/**
 * @param {string} file
 * @param {string} text
 */
function findNamed(file, text) {
  const config = ts.getParsedCommandLineOfConfigFile(
    "tsconfig.json",
    { noEmit: true, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (!config) throw new Error("There is no tsconfig.json.");
  const host = ts.createCompilerHost(config.options);
  const { readFile } = host;
  host.readFile = (/** @type {string} */ path) => (resolve(path) === file ? text : readFile(path));
  const program = ts.createProgram(config.fileNames, config.options, host);
  const named = ts
    .getPreEmitDiagnostics(program)
    .flatMap((found) => (found.file ? [relative(process.cwd(), found.file.fileName)] : []));
  return [...new Set(named)].filter((path) => !path.includes(".test.")).sort();
}
