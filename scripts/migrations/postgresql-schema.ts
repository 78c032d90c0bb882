// PostgreSQL's schema, derived from prisma/schema.prisma. It differs in types alone: the same models, the same names.

/** What is written above the derived schema. */
const head =
  "// Derived from prisma/schema.prisma by `npm run migrate -- create`. Not to be edited.\n\n";

const nativeTypes: Record<string, string> = {
  // Without a zone, what a moment means would be the session's to say. Milliseconds, as in SQLite.
  DateTime: "@db.Timestamptz(3)",
  // As it was written: JSONB would order the keys.
  Json: "@db.Json",
};

/**
 * Prisma's schema for PostgreSQL. An enum is a text there too: a new value then needs no migration, so that servers of
 * two versions may run beside each other.
 */
export function postgresqlSchema(schema: string): string {
  const enums = new Set([...schema.matchAll(/^enum (\w+)/gm)].map(([, name]) => name));
  const withoutEnums = schema.replaceAll(/(^\/\/\/.*\n)*^enum \w+ \{[^}]*\}\n\n?/gm, "");
  const lines = withoutEnums.split("\n").map((line) => {
    const [, indent, name, type = "", more = "", rest = ""] =
      /^( +)(\w+)( +\w+)(\??)(.*)$/.exec(line) ?? [];
    const native = nativeTypes[type.trim()];
    if (native !== undefined) return `${indent}${name}${type}${more} ${native}${rest}`;
    if (!enums.has(type.trim())) return line;
    const value = rest.replace(/@default\((\w+)\)/, '@default("$1")');
    return `${indent}${name} String${more}${value}`;
  });
  return (
    head +
    lines
      .join("\n")
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace('output          = "./generated"', 'output          = "../generated/postgresql"')
  );
}
