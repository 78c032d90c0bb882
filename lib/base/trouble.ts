// Recognises by its code that the disk, the database or the store of files cannot write, and says what editors are told.
import { z } from "zod";

/** `status` as HTTP has it; `sentence` for the person at the desk. */
export type Trouble = { status: 503 | 507; sentence: string };

const full: Trouble = {
  status: 507,
  sentence: "The newsroom’s disk is full: nothing can be saved until there is room again.",
};
const readOnly: Trouble = {
  status: 503,
  sentence: "The newsroom’s disk can be read but not written to: nothing can be saved now.",
};
const busy: Trouble = {
  status: 503,
  sentence: "The newsroom’s database is busy with something else. Try again in a moment.",
};
const unreachable: Trouble = {
  status: 503,
  sentence: "The newsroom’s database cannot be reached: nothing can be saved until it is back.",
};
const broken: Trouble = {
  status: 503,
  sentence:
    "The newsroom’s disk does not answer as it should. An administrator of the server has to check it.",
};

const ofStore = (sentence: string): Trouble => ({ status: 503, sentence });
const checkIt = "An administrator of the server has to check it.";

/** By the codes of lib/base/storage/s3/failure.ts. */
const byStoreCode: Record<string, Trouble> = {
  STORE_UNREACHABLE: ofStore(
    "The newsroom’s store of files cannot be reached. Try again in a moment.",
  ),
  STORE_KEY_REFUSED: ofStore(
    `The newsroom’s store of files refuses the server’s access key. ${checkIt}`,
  ),
  STORE_BUCKET_MISSING: ofStore(
    `The bucket of the newsroom’s store of files is missing. ${checkIt}`,
  ),
  STORE_FAILED: ofStore(`The newsroom’s store of files does not answer as it should. ${checkIt}`),
  STORE_FULL: {
    status: 507,
    sentence:
      "The newsroom’s store of files is full: no file can be saved until there is room again.",
  },
};

/** By SQLite's result codes, without their extension. https://www.sqlite.org/rescode.html */
const ofSqlite: Record<number, Trouble> = {
  5: busy, // SQLITE_BUSY
  6: busy, // SQLITE_LOCKED
  8: readOnly, // SQLITE_READONLY
  10: broken, // SQLITE_IOERR
  11: broken, // SQLITE_CORRUPT
  13: full, // SQLITE_FULL
  14: broken, // SQLITE_CANTOPEN
  26: broken, // SQLITE_NOTADB
};

/** By SQLSTATE. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ofPostgresql: Record<string, Trouble> = {
  "08000": unreachable,
  "08001": unreachable,
  "08003": unreachable,
  "08006": unreachable,
  "25006": readOnly,
  "53100": full,
  "53200": busy,
  "53300": busy,
  "55000": unreachable,
  "55P03": busy,
  "57014": busy,
  "57P01": unreachable,
  "57P02": unreachable,
  "57P03": unreachable,
};

/** By the kinds of Prisma's driver adapters. */
const byKind: Record<string, Trouble> = {
  SocketTimeout: busy,
  TooManyConnections: busy,
  ConnectionClosed: unreachable,
  DatabaseNotReachable: unreachable,
  DatabaseDoesNotExist: unreachable,
};

/** By the codes of Node's file system and of Prisma. */
const byCode: Record<string, Trouble> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  EIO: broken,
  EMFILE: busy,
  ENFILE: busy,
  P1008: busy,
  P2024: busy,
  P2028: busy,
  P2034: busy,
  P1001: unreachable,
  P1017: unreachable,
  ...ofPostgresql,
  ...byStoreCode,
};

const known = z.looseObject({
  code: z.unknown().optional(),
  kind: z.unknown().optional(),
  extendedCode: z.unknown().optional(),
  rawCode: z.unknown().optional(),
  cause: z.unknown().optional(),
  meta: z.looseObject({ driverAdapterError: z.unknown().optional() }).optional().catch(undefined),
});

/** Looks at an error and its causes; null if it is another fault. */
export function troubleOf(error: unknown): Trouble | null {
  for (let one = error, depth = 0; one && depth < 5; depth += 1) {
    const { data } = known.safeParse(one);
    if (!data) return null;
    const { code, kind, extendedCode, rawCode } = data;
    const number = typeof extendedCode === "number" ? extendedCode : rawCode;
    const found =
      (typeof number === "number" ? ofSqlite[number & 0xff] : undefined) ??
      (typeof code === "string" ? byCode[code] : undefined) ??
      (typeof kind === "string" ? byKind[kind] : undefined);
    if (found) return found;
    one = data.cause ?? data.meta?.driverAdapterError;
  }
  return null;
}
