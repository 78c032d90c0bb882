// The tables of prisma/schema.prisma, which is the one schema of both databases: a new table or column moves by itself.
import { readFile } from "node:fs/promises";

const columnTypes = [
  ...(["String", "Int", "BigInt", "Float"] as const),
  ...(["Boolean", "DateTime", "Json", "Bytes"] as const),
];
export type ColumnType = (typeof columnTypes)[number];

export type Table = {
  name: string;
  columns: readonly { name: string; type: ColumnType }[];
  /** The columns that tell a row from all others, and that rows are read in the order of. */
  key: readonly string[];
  /** The column that the database numbers by itself. */
  counter: string | null;
};

type Field = { model: string; name: string; type: string; isList: boolean; attributes: string };

export async function readTables(schemaFile = "prisma/schema.prisma"): Promise<Table[]> {
  return tablesOf(await readFile(schemaFile, "utf8"));
}

/** @throws Error for a model that has no key, or whose table or column has another name in the database */
export function tablesOf(schema: string): Table[] {
  const enums = new Set([...schema.matchAll(/^enum (\w+)/gm)].map(([, name = ""]) => name));
  const models = [...schema.matchAll(/^model (\w+) \{\n([^]*?)^\}/gm)];
  const fields = models.flatMap(([, model = "", body = ""]) => fieldsOf(model, body));
  const tables = models.map(([, name = "", body = ""]) =>
    tableOf(
      name,
      body,
      fields.filter(({ model }) => model === name),
      enums,
    ),
  );
  return [...tables, ...pairTablesOf(fields)];
}

function fieldsOf(model: string, body: string): Field[] {
  const lines = body.split("\n").map((line) => line.replace(/\/\/.*$/, ""));
  return lines.flatMap((line) => {
    const [, name, type = "", kind, attributes = ""] =
      /^ +(\w+) +(\w+)(\[\]|\?)?(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ model, name, type, isList: kind === "[]", attributes }];
  });
}

function tableOf(name: string, body: string, fields: Field[], enums: Set<string>): Table {
  if (/@map\(|@@map\(/.test(body)) throw new Error(`The table ${name} is not named as its model.`);
  const columns = fields.flatMap((field) => {
    const type = columnTypes.find((one) => one === (enums.has(field.type) ? "String" : field.type));
    return type === undefined ? [] : [{ name: field.name, type }];
  });
  const [, several] = /@@id\(\[([^\]]*)\]/.exec(body) ?? [];
  const single = fields.filter(({ attributes }) => /@id\b/.test(attributes));
  const key = several?.split(",").map((one) => one.trim()) ?? single.map((field) => field.name);
  if (key.length === 0) throw new Error(`The table ${name} has no key.`);
  const counter = fields.find(({ attributes }) => attributes.includes("autoincrement()"));
  return { name, columns, key, counter: counter?.name ?? null };
}

/** Prisma makes a table of two columns where each of two models has a list of the other. */
function pairTablesOf(fields: readonly Field[]): Table[] {
  const models = new Set(fields.map(({ model }) => model));
  const lists = fields.filter(({ type, isList }) => isList && models.has(type));
  const pairs = lists.filter(
    ({ model, type, attributes }) =>
      model < type &&
      lists.some(
        (other) =>
          other.model === type &&
          other.type === model &&
          nameOf(other.attributes) === nameOf(attributes),
      ),
  );
  return pairs.map(({ model, type, attributes }) => ({
    name: `_${nameOf(attributes) ?? `${model}To${type}`}`,
    columns: [
      { name: "A", type: "String" },
      { name: "B", type: "String" },
    ],
    key: ["A", "B"],
    counter: null,
  }));
}

function nameOf(attributes: string): string | undefined {
  return /@relation\((?:name: )?"(\w+)"/.exec(attributes)?.[1];
}
