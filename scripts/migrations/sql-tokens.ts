// SQL as its parts, for what reads migrations. What stands in comments and strings is no SQL.
import type { Provider } from "./folder";

/** `word`: unquoted, as it is written. `name`: quoted. `text`: a string's own characters. `sign`: one of all others. */
export type Token = { kind: "word" | "name" | "text" | "sign"; text: string };

/** The SQL has a string, a name or a comment without an end. */
export class UnreadableSql extends Error {}

const word = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const number = /\d[\d.eE]*/y;
const dollarQuote = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/** @throws UnreadableSql */
export function tokensOf(sql: string, provider: Provider): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const matches = (shape: RegExp) => {
    shape.lastIndex = at;
    return shape.exec(sql)?.[0];
  };
  const upTo = (end: string, from: number) => {
    const found = sql.indexOf(end, from);
    if (found < 0) throw new UnreadableSql(`${sql.slice(at, at + 20)}… has no end.`);
    return found;
  };
  /** Behind its opening mark; a doubled mark is one of it, and with `hasEscapes` a backslash takes the next one along. */
  const quoted = (mark: string, hasEscapes: boolean) => {
    let [text, index] = ["", at + 1];
    for (;;) {
      const next = sql[index];
      if (next === undefined) throw new UnreadableSql(`${sql.slice(at, at + 20)}… has no end.`);
      if (hasEscapes && next === "\\") [text, index] = [text + (sql[index + 1] ?? ""), index + 2];
      else if (next !== mark) [text, index] = [text + next, index + 1];
      else if (sql[index + 1] === mark) [text, index] = [text + mark, index + 2];
      else {
        at = index + 1;
        return text;
      }
    }
  };

  while (at < sql.length) {
    const next = sql[at] ?? "";
    if (/\s|\ufeff/.test(next)) at += 1;
    else if (sql.startsWith("--", at)) at = sql.indexOf("\n", at) < 0 ? sql.length : upTo("\n", at);
    else if (sql.startsWith("/*", at)) at = endOfComment(sql, at, provider);
    else if (next === "'") {
      const before = tokens.at(-1);
      const isEscaped = before?.text.toLowerCase() === "e" && /e/i.test(sql[at - 1] ?? "");
      if (isEscaped) tokens.pop();
      tokens.push({ kind: "text", text: quoted("'", isEscaped && provider === "postgresql") });
    } else if (next === '"' || (next === "`" && provider === "sqlite"))
      tokens.push({ kind: "name", text: quoted(next, false) });
    else if (next === "[" && provider === "sqlite") {
      const end = upTo("]", at);
      tokens.push({ kind: "name", text: sql.slice(at + 1, end) });
      at = end + 1;
    } else {
      const quote = provider === "postgresql" ? matches(dollarQuote) : undefined;
      const whole = matches(word) ?? matches(number);
      if (quote !== undefined) {
        const end = upTo(quote, at + quote.length);
        tokens.push({ kind: "text", text: sql.slice(at + quote.length, end) });
        at = end + quote.length;
      } else {
        tokens.push({ kind: matches(word) === undefined ? "sign" : "word", text: whole ?? next });
        at += (whole ?? next).length;
      }
    }
  }
  return tokens;
}

/** PostgreSQL's comments have comments in them; SQLite's end at the first end, or with the file. */
function endOfComment(sql: string, from: number, provider: Provider): number {
  let [depth, at] = [0, from];
  for (;;) {
    const opened = sql.indexOf("/*", at);
    const closed = sql.indexOf("*/", at);
    if (closed < 0) {
      if (provider === "sqlite") return sql.length;
      throw new UnreadableSql("A comment has no end.");
    }
    if (opened >= 0 && opened < closed && (provider === "postgresql" || depth === 0)) {
      [depth, at] = [depth + 1, opened + 2];
    } else {
      [depth, at] = [depth - 1, closed + 2];
      if (depth <= 0 || provider === "sqlite") return at;
    }
  }
}

/** Statement by statement, without the semicolons between them. Those within a trigger of SQLite are no ends. */
export function statementsOf(tokens: readonly Token[], provider: Provider): Token[][] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "sign" && token.text === ";" && depth === 0) {
      if (current.length > 0) statements.push(current);
      current = [];
      continue;
    }
    current.push(token);
    if (provider !== "sqlite" || !isTrigger(current)) continue;
    if (isWord(token, "BEGIN") || isWord(token, "CASE")) depth += 1;
    else if (isWord(token, "END")) depth -= 1;
  }
  return current.length > 0 ? [...statements, current] : statements;
}

function isTrigger(statement: readonly Token[]): boolean {
  return (
    isWord(statement[0], "CREATE") &&
    statement.slice(1, 3).some((token) => isWord(token, "TRIGGER"))
  );
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === word;
}
