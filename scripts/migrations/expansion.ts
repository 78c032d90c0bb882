// What a migration may do while programs that do not know it write to the same database. It names what is allowed, so that
// a statement that nobody thought of is refused. See docs/decisions/0030-two-versions.md.
import type { Provider } from "./folder";
import { isWord, statementsOf, tokensOf, UnreadableSql, type Token } from "./sql-tokens";

/** What the migration has made itself: no older program knows of it. */
type Made = { tables: Set<string>; columns: Set<string>; pointedAt: ReadonlySet<string> };

/** Each thing that an older program may not survive, in a line; none for an expansion. */
export function findNoExpansions(sql: string, provider: Provider): string[] {
  try {
    const statements = statementsOf(tokensOf(sql, provider), provider);
    // Tables point at each other in any order.
    const known: Made = { tables: new Set(), columns: new Set(), pointedAt: new Set() };
    for (const one of statements) new Statement(one, provider, known).problems();
    const made = { tables: new Set<string>(), columns: new Set<string>(), pointedAt: known.tables };
    return statements.flatMap((one) =>
      new Statement(one, provider, made).problems().map((why) => `${headOf(one)}: ${why}`),
    );
  } catch (error) {
    if (!(error instanceof UnreadableSql)) throw error;
    return [error.message];
  }
}

function headOf(statement: readonly Token[]): string {
  const texts = statement
    .slice(0, 6)
    .map(({ kind, text }) => (kind === "name" ? `"${text}"` : kind === "text" ? "'…'" : text));
  return texts.join(" ") + (statement.length > 6 ? " …" : "");
}

const unknown = "is none of the statements that an expansion is made of";

class Statement {
  readonly #tokens: readonly Token[];
  readonly #provider: Provider;
  readonly #made: Made;
  #at = 0;

  constructor(tokens: readonly Token[], provider: Provider, made: Made) {
    this.#tokens = tokens;
    this.#provider = provider;
    this.#made = made;
  }

  problems(): string[] {
    if (this.#takes("CREATE")) return this.#creates();
    if (this.#takes("ALTER", "TABLE")) return this.#alters();
    if (this.#takes("ALTER", "INDEX")) return this.#tunesIndex();
    if (this.#takes("COMMENT", "ON")) return [];
    if (this.#takes("DROP", "TABLE")) return this.#drops();
    return this.#writes() ?? [unknown];
  }

  #creates(): string[] {
    const isUnique = this.#takes("UNIQUE");
    if (this.#takes("INDEX")) return isUnique ? this.#indexesUniquely() : [];
    for (const kind of [["TABLE"], ["UNLOGGED", "TABLE"], ["VIRTUAL", "TABLE"]])
      if (this.#takes(...kind)) return this.#createsTable();
    if (this.#takes("TRIGGER")) return this.#createsTrigger();
    if (this.#takes("FUNCTION")) return this.#body();
    if (this.#takes("VIEW") || this.#takes("TYPE") || this.#takes("SEQUENCE")) return [];
    return [unknown];
  }

  #createsTable(): string[] {
    const table = this.#name();
    // With IF NOT EXISTS it may be a table that older programs have.
    const isOfOthers = ["PARTITION", "INHERITS"].some((word) =>
      this.#rest().some((token) => isWord(token, word)),
    );
    if (table === null || isOfOthers) return [unknown];
    this.#made.tables.add(table);
    return this.#references(this.#rest());
  }

  #indexesUniquely(): string[] {
    const why = "an older program may write what a new unique index refuses";
    while (this.#next() !== undefined && !this.#takes("ON")) this.#at += 1;
    const table = this.#name();
    if (table === null) return [unknown];
    if (this.#made.tables.has(table)) return [];
    const columns = this.#columnsInBrackets();
    return columns?.every((column) => this.#made.columns.has(`${table} ${column}`)) ? [] : [why];
  }

  /** How PostgreSQL keeps it changes nothing of what it answers. */
  #tunesIndex(): string[] {
    return this.#name() !== null && this.#takes("SET") && isSign(this.#next(), "(")
      ? []
      : [unknown];
  }

  #createsTrigger(): string[] {
    const tokens = this.#rest();
    const isAfter = tokens.some((token) => isWord(token, "AFTER"));
    while (this.#next() !== undefined && !this.#takes("ON")) this.#at += 1;
    const table = this.#name();
    if (table === null) return [unknown];
    if (this.#made.tables.has(table)) return [];
    if (!isAfter) return ["a trigger that is not AFTER can keep an older program from writing"];
    return this.#body();
  }

  /** Of a trigger or function: it may write where the migration may, and refuse nothing. */
  #body(): string[] {
    const tokens = this.#rest().flatMap((token) =>
      token.kind === "text" && this.#provider === "postgresql"
        ? tokensOf(token.text, this.#provider)
        : [token],
    );
    const raises = ["RAISE", "ASSERT", "EXECUTE"].filter((verb) =>
      tokens.some(
        (token, index) =>
          isWord(token, verb) &&
          !["FUNCTION", "PROCEDURE"].some((word) => isWord(tokens[index + 1], word)),
      ),
    );
    const writes = tokens.flatMap((token, index) => {
      // AFTER INSERT OR UPDATE, ON DELETE, DO UPDATE, FOR UPDATE; replace(…) is a function.
      const isVerb = writingVerbs.some((verb) => isWord(token, verb));
      const isNone = ["AFTER", "OR", "ON", "DO", "FOR"].some((word) =>
        isWord(tokens[index - 1], word),
      );
      if (!isVerb || isNone || isSign(tokens[index + 1], "(")) return [];
      const one = new Statement(tokens.slice(index), this.#provider, this.#made);
      return one.#writes() ?? [];
    });
    return [...raises.map((verb) => `${verb} can keep an older program from writing`), ...writes];
  }

  #drops(): string[] {
    const table = this.#name();
    if (table !== null && this.#made.tables.has(table) && this.#next() === undefined) return [];
    return ["an older program reads that table"];
  }

  #alters(): string[] {
    this.#takes("ONLY");
    const table = this.#name();
    if (table === null) return [unknown];
    if (this.#made.tables.has(table)) return this.#references(this.#rest());
    return splitAtCommas(this.#rest()).flatMap((action) =>
      new Statement(action, this.#provider, this.#made).#adds(table),
    );
  }

  /** One action of an ALTER TABLE. */
  #adds(table: string): string[] {
    if (!this.#takes("ADD")) return ["an older program reads and writes the table as it was"];
    if (this.#takes("CONSTRAINT")) {
      if (this.#name() === null) return [unknown];
      return this.#takes("FOREIGN", "KEY") ? this.#addsKey(table) : [refusing];
    }
    this.#takes("COLUMN");
    const constraints = ["UNIQUE", "CHECK", "PRIMARY", "FOREIGN", "EXCLUDE"];
    if (constraints.some((word) => isWord(this.#next(), word))) return [refusing];
    const column = this.#name();
    if (column === null) return [unknown];
    this.#made.columns.add(`${table} ${column}`);
    return this.#column(this.#rest());
  }

  #column(tokens: readonly Token[]): string[] {
    const has = (...words: string[]) =>
      tokens.some((_, index) => words.every((word, step) => isWord(tokens[index + step], word)));
    const refuses = ["UNIQUE", "CHECK", "PRIMARY", "EXCLUDE"].some((word) => has(word));
    const isGiven = has("GENERATED") || has("AS") || hasDefault(tokens);
    return [
      ...(refuses ? [refusing] : []),
      ...(has("NOT", "NULL") && !isGiven
        ? ["an older program gives a new row no value for a NOT NULL column without a default"]
        : []),
      ...this.#references(tokens),
    ];
  }

  #addsKey(table: string): string[] {
    const columns = this.#columnsInBrackets();
    const isNew = columns?.every((column) => this.#made.columns.has(`${table} ${column}`));
    return isNew ? this.#references(this.#rest()) : [refusing];
  }

  /** Keys to tables that older programs delete from. */
  #references(tokens: readonly Token[]): string[] {
    return tokens.flatMap((token, index) => {
      if (!isWord(token, "REFERENCES")) return [];
      const following = new Statement(tokens.slice(index + 1), this.#provider, this.#made);
      const table = following.#name();
      if (table !== null && this.#made.pointedAt.has(table)) return [];
      const key = splitAtCommas(following.#rest())[0] ?? [];
      const on = key.findIndex(
        (one, place) => isWord(one, "ON") && isWord(key[place + 1], "DELETE"),
      );
      const goes = isWord(key[on + 2], "CASCADE") || isWord(key[on + 3], "NULL");
      if (on >= 0 && goes) return [];
      return [
        "an older program cannot delete a row that a key without ON DELETE CASCADE or SET NULL leads to",
      ];
    });
  }

  /** INSERT, UPDATE and DELETE may write what the migration has made; null for another statement. */
  #writes(): string[] | null {
    const why = (table: string | null) =>
      `it changes rows that an older program reads${table === null ? "" : ` (${table})`}`;
    if (this.#takes("INSERT", "INTO") || this.#takes("DELETE", "FROM")) {
      const table = this.#name();
      return table !== null && this.#made.tables.has(table) ? [] : [why(table)];
    }
    if (!this.#takes("UPDATE"))
      return writingVerbs.some((verb) => this.#takes(verb)) ? [unknown] : null;
    const table = this.#name();
    if (table !== null && this.#made.tables.has(table)) return [];
    if (table === null || !this.#takes("SET")) return [why(table)];
    const end = this.#rest().findIndex(
      (token) => isSign(token, ";") || isWord(token, "WHERE") || isWord(token, "FROM"),
    );
    const set = splitAtCommas(end < 0 ? this.#rest() : this.#rest().slice(0, end));
    const isOfNew = set.every((assignment) => {
      const column = new Statement(assignment, this.#provider, this.#made).#name();
      return column !== null && this.#made.columns.has(`${table} ${column}`);
    });
    return isOfNew ? [] : [why(table)];
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #rest(): readonly Token[] {
    return this.#tokens.slice(this.#at);
  }

  /** Whether these words come next. Then they are taken. */
  #takes(...words: string[]): boolean {
    const are = words.every((word, step) => isWord(this.#tokens[this.#at + step], word));
    if (are) this.#at += words.length;
    return are;
  }

  /** As the database compares names; null for none, or one of another schema. */
  #name(): string | null {
    const token = this.#next();
    if (token === undefined || !(token.kind === "name" || token.kind === "word")) return null;
    if (isWord(token, "IF")) return null;
    const after = this.#tokens[this.#at + 1];
    if (isSign(after, ".")) return null;
    this.#at += 1;
    const isExact = token.kind === "name" && this.#provider === "postgresql";
    return isExact ? token.text : token.text.toLowerCase();
  }

  /** Null unless there are columns' names alone. */
  #columnsInBrackets(): string[] | null {
    if (isWord(this.#next(), "USING")) this.#at += 2;
    const close = this.#rest().findIndex((token) => isSign(token, ")"));
    if (!isSign(this.#next(), "(") || close < 0) return null;
    const parts = splitAtCommas(this.#rest().slice(1, close));
    const names = parts.map((part) => new Statement(part, this.#provider, this.#made).#only());
    this.#at += close + 1;
    return names.every((name) => name !== null) ? names : null;
  }

  #only(): string | null {
    const name = this.#name();
    return this.#next() === undefined ? name : null;
  }
}

const writingVerbs = [
  "INSERT",
  "UPDATE",
  "DELETE",
  "TRUNCATE",
  "MERGE",
  "REPLACE",
  "DROP",
  "ALTER",
];
const refusing = "an older program may write what a new constraint refuses";

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.text === sign;
}

/** One that is a value. */
function hasDefault(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (!isWord(token, "DEFAULT") || isWord(tokens[index - 1], "SET")) return false;
    const value = tokens.slice(index + 1).find((next) => !isSign(next, "("));
    return value !== undefined && !isWord(value, "NULL");
  });
}

/** Those between brackets are no ends. */
function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (isSign(token, ",") && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
