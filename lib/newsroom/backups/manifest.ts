// What a backup is made of. Its manifest is written last: what has none is no backup.
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import { readKey } from "@/lib/base/storage/storage";

/** Grows when an older program could not read what a newer one writes. */
const format = 1;

const count = z.number().int().nonnegative();
const partKey = z.string().refine((key) => readKey(key)?.ending === "part");
const pictureKey = z.string().refine((key) => {
  const ending = readKey(key)?.ending;
  return ending !== undefined && ending !== "part" && ending !== "json";
});

/** A long file, in pieces that are each named by their hash. `size`: bytes of all of them. */
const pieces = z.strictObject({ size: count, parts: z.array(partKey) });
export type Pieces = z.infer<typeof pieces>;

/** `keys`: their names, one a line, compressed. */
const files = z.strictObject({ count, keys: pieces });

const manifestShape = z.strictObject({
  format: z.literal(format),
  /** The version of the program that made it, and the migrations that its database has. */
  program: z.string(),
  migrations: z.array(z.string()),
  /** What tells the newsroom from all others: the id of its first migration. */
  newsroom: z.string(),
  /** Everything that was saved before is in it. */
  moment: z.iso.datetime(),
  kind: z.enum(["sqlite", "postgresql"]),
  articles: count,
  pictures: count,
  /** By the table's name: its rows and their digest. */
  tables: z.record(z.string(), z.strictObject({ rows: count, sha256: z.string() })),
  database: pieces,
  originals: files,
  served: files,
  /** What sessions are encrypted with; null: STET_SECRET says it. */
  secret: pieces.nullable(),
  /** Files that records name, and that were missing or damaged in the newsroom itself. */
  lacking: z.array(pictureKey),
});
export type Manifest = z.infer<typeof manifestShape>;

export type FileKind = "originals" | "served";

/** @throws InvalidInputError with a sentence if it is no manifest, or one of a newer program */
export function readManifest(text: string): Manifest {
  const json = parseJson(text);
  const { data: any } = z.looseObject({ format: z.number() }).safeParse(json);
  if (any && any.format > format) {
    throw new InvalidInputError(
      "This backup was made by a newer Stet, which this one cannot read. Restore it with that version.",
    );
  }
  const { data } = manifestShape.safeParse(json);
  if (data === undefined) throw new InvalidInputError("A backup has a manifest that is none.");
  return data;
}

export function manifestFormat(): typeof format {
  return format;
}

/** @throws InvalidInputError for a key that no picture has */
export function assertPictureKeys(keys: readonly string[]): void {
  const wrong = keys.find((key) => !pictureKey.safeParse(key).success);
  if (wrong !== undefined) {
    throw new InvalidInputError(
      `A backup names a file that no newsroom has: ${wrong.slice(0, 80)}.`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
