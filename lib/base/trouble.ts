// Recognises by its code that the disk, the database or the store of files cannot write, and says what editors are told.
import { accessSync, constants, statfsSync } from "node:fs";
import { z } from "zod";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";

/**
 * `status` as HTTP has it. `fact`: what is the matter, as a clause. `sentence`: the same for somebody who saves.
 */
export type Trouble = { status: 503 | 507; fact: string; sentence: string };

function trouble(status: Trouble["status"], fact: string, then: string): Trouble {
  return { status, fact, sentence: `${fact}: nothing is lost, saving goes on when ${then}.` };
}

const full = trouble(507, "The newsroom’s disk is full", "there is room");
const readOnly = trouble(
  503,
  "The newsroom’s disk can be read but not written to",
  "it can be written to again",
);
const busy = trouble(503, "The newsroom’s database is busy with something else", "it is free");
const unreachable = trouble(503, "The newsroom’s database cannot be reached", "it is back");

function forAdministrator(fact: string): Trouble {
  return {
    status: 503,
    fact,
    sentence: `${fact}. An administrator of the server has to check it.`,
  };
}

const broken = forAdministrator("The newsroom’s disk does not answer as it should");

/** By the codes of lib/base/storage/s3/failure.ts. */
const byStoreCode: Record<string, Trouble> = {
  STORE_UNREACHABLE: {
    status: 503,
    fact: "The newsroom’s store of files cannot be reached",
    sentence: "The newsroom’s store of files cannot be reached. Try again in a moment.",
  },
  STORE_KEY_REFUSED: forAdministrator(
    "The newsroom’s store of files refuses the server’s access key",
  ),
  STORE_BUCKET_MISSING: forAdministrator("The bucket of the newsroom’s store of files is missing"),
  STORE_FAILED: forAdministrator("The newsroom’s store of files does not answer as it should"),
  STORE_FULL: {
    status: 507,
    fact: "The newsroom’s store of files is full",
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

/** What the disk itself says; null if nothing is the matter that it knows of. */
function troubleOfDisk(): Trouble | null {
  try {
    const { dataFolder } = env();
    accessSync(/* turbopackIgnore: true */ dataFolder, constants.W_OK);
    return statfsSync(/* turbopackIgnore: true */ dataFolder).bavail === 0 ? full : null;
  } catch (error) {
    const { code } = known.parse(error);
    return typeof code === "string" ? (byCode[code] ?? null) : null;
  }
}

/** What people are told of an error that stops a command or a start; null if it is a fault of ours. */
export function reasonsOf(error: unknown): readonly string[] | null {
  if (error instanceof InvalidInputError) return error.problems;
  const found = troubleOf(error);
  return found && [`${found.fact} (${env().dataFolder}).`];
}

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
    // A disk that went bad under an open file says only that it failed.
    if (found) return found === broken ? (troubleOfDisk() ?? broken) : found;
    one = data.cause ?? data.meta?.driverAdapterError;
  }
  return null;
}
