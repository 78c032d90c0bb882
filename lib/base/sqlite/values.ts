// Values on their way between Prisma and SQLite, which has fewer types.
import { ColumnTypeEnum, type ArgType, type ColumnType } from "@prisma/driver-adapter-utils";

const declared: Record<string, ColumnType> = {
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  BOOLEAN: ColumnTypeEnum.Boolean,
  TEXT: ColumnTypeEnum.Text,
  DATETIME: ColumnTypeEnum.DateTime,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
};

/** The type of a column, as the table declares it; for what is computed, as its first value that is there. */
export function columnType(declaration: string | null, values: readonly unknown[]): ColumnType {
  const known = declared[declaration?.toUpperCase() ?? ""];
  if (known !== undefined) return known;
  const value = values.find((one) => one !== null);
  if (typeof value === "string") return ColumnTypeEnum.Text;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return value === undefined ? ColumnTypeEnum.Int32 : ColumnTypeEnum.UnknownNumber;
}

/** A value out of SQLite as Prisma takes it for a column of this type. */
export function fromSqlite(value: unknown, type: ColumnType): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (typeof value !== "number" && typeof value !== "bigint") return value;
  if (type === ColumnTypeEnum.DateTime) return new Date(Number(value)).toISOString();
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  const isWhole = type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64;
  return isWhole ? Math.trunc(value) : value;
}

/** An argument of Prisma's as SQLite takes it. */
export function toSqlite(value: unknown, type: ArgType | undefined): unknown {
  if (value instanceof Date) return isoTime(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError("SQLite has no number for Infinity or NaN.");
  }
  if (value === undefined) throw new TypeError("SQLite has no undefined.");
  if (typeof value !== "string") return value;
  switch (type?.scalarType) {
    case "bigint":
      return BigInt(value);
    case "decimal":
      return Number.parseFloat(value);
    case "datetime":
      return isoTime(new Date(value));
    case "bytes":
      return Buffer.from(value, "base64");
    default:
      return value;
  }
}

/** As all moments in the database are written: they sort as text. */
function isoTime(time: Date): string {
  return time.toISOString().replace("Z", "+00:00");
}
