// What SQLite refuses, in the words of Prisma's driver adapters: told apart by code.
import { DriverAdapterError, type MappedError } from "@prisma/driver-adapter-utils";
import Database from "libsql";

/** SQLite's result codes; an extended code has one of them in its lowest byte. https://www.sqlite.org/rescode.html */
const busy = 5;
const uniqueCodes = [1555, 2067];
const notNullCode = 1299;
const foreignKeyCodes = [787, 1811];

export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && primary(error.rawCode ?? 0) === busy;
}

/** The code without its extension. */
export function primary(code: number): number {
  return code & 0xff;
}

/** A refusal of SQLite as Prisma takes it; any other error is thrown on as it is. */
export function asAdapterError(error: unknown): Error {
  if (!(error instanceof Database.SqliteError)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const code = error.rawCode ?? 1;
  return new DriverAdapterError({
    originalCode: String(code),
    originalMessage: error.message,
    ...mapped(code, error.message),
  });
}

function mapped(code: number, message: string): MappedError {
  if (primary(code) === busy) return { kind: "SocketTimeout" };
  if (foreignKeyCodes.includes(code)) {
    return { kind: "ForeignKeyConstraintViolation", constraint: { foreignKey: {} } };
  }
  // SQLite tells which columns in its message alone: "UNIQUE constraint failed: Section.slug".
  const columns = message.split("constraint failed: ").at(1)?.split(", ") ?? [];
  const constraint = { fields: columns.map((column) => column.split(".").at(-1) ?? column) };
  if (uniqueCodes.includes(code)) return { kind: "UniqueConstraintViolation", constraint };
  if (code === notNullCode) return { kind: "NullConstraintViolation", constraint };
  return { kind: "sqlite", extendedCode: code, message };
}
