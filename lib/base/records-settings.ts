// Where the newsroom's records and files are, and the secret that protects them.
import { resolve } from "node:path";
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import { wholeNumber } from "@/lib/base/setting-kinds";
import {
  isUnencryptedElsewhere,
  keyOfStoreUrl,
  parseStoreUrl,
  type StoreAddress,
  type StoreKey,
} from "@/lib/base/store-url";

export const recordsShape = {
  DATABASE_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || isPostgresql(url), {
      error:
        "DATABASE_URL must be a PostgreSQL database's address, such as postgresql://stet:password@db.example.org/stet. Without it, the newsroom is in SQLite.",
    }),
  QUERY_SECONDS: wholeNumber("QUERY_SECONDS", 30, 3_600),
  STET_SECRET: z
    .string()
    .min(32, {
      error:
        "STET_SECRET must have 32 characters at least, such as what `openssl rand -base64 32` prints.",
    })
    .optional(),
  STET_DATA: z.string().min(1, { error: "STET_DATA must name a folder." }).default("data"),
  STORE_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined || parseStoreUrl(url) !== null, {
      error:
        "STORE_URL must be the address of a bucket in an S3 store, such as https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1.",
    })
    .refine((url) => url === undefined || !parseStoreUrl(url) || !isUnencryptedElsewhere(url), {
      error:
        "STORE_URL must begin with https:// for a store that is not in a private network: originals are for nobody else.",
    }),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
};

export type RecordsSettings = {
  /** An absolute path: the one folder that a running newsroom writes to. */
  dataFolder: string;
  /** The bucket that has the newsroom's files; null: they are in the data folder. */
  store: (StoreAddress & { key: StoreKey }) | null;
  /** The one secret of all servers; null: each has its own in its data folder. */
  secret: string | null;
  /** A PostgreSQL database's; null: SQLite, in the data folder. */
  databaseUrl: string | null;
  /** PostgreSQL gives a query up after that long. */
  querySeconds: number;
};

type Given = z.infer<z.ZodObject<typeof recordsShape>>;

/** @throws InvalidInputError if the store has no key */
export function recordsOf(given: Given): RecordsSettings {
  return {
    dataFolder: resolve(/* turbopackIgnore: true */ given.STET_DATA),
    store: storeOf(given),
    secret: given.STET_SECRET ?? null,
    databaseUrl: given.DATABASE_URL ?? null,
    querySeconds: given.QUERY_SECONDS,
  };
}

function storeOf({
  STORE_URL: url,
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: secret,
}: Given): RecordsSettings["store"] {
  const address = url === undefined ? null : parseStoreUrl(url);
  if (url === undefined || address === null) return null;
  const key = keyOfStoreUrl(url) ?? (id && secret ? { id, secret } : null);
  if (key === null) {
    throw new InvalidInputError(
      "STORE_URL needs a key: in the address, or in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    );
  }
  return { ...address, key };
}

function isPostgresql(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, searchParams } = new URL(text);
  const hasHost = hostname !== "" || searchParams.has("host");
  return /^postgres(ql)?:$/.test(protocol) && hasHost && pathname.length > 1;
}
