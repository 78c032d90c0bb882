import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";
import { LRUCache } from "lru-cache";

export type Packed = Record<"br" | "gzip" | "identity", Buffer>;

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** For many readers, and for one who waits. */
export const compressionLevels = { best: { brotli: 11, gzip: 9 }, quick: { brotli: 4, gzip: 6 } };

export async function pack(
  identity: Buffer,
  level: { brotli: number; gzip: number },
): Promise<Packed> {
  const [br, zipped] = await Promise.all([
    packedBy.br(identity, level),
    packedBy.gzip(identity, level),
  ]);
  return { identity, gzip: zipped, br };
}

export async function packFor(identity: Buffer, encoding: keyof Packed): Promise<Packed> {
  const asIs = { identity, gzip: identity, br: identity };
  if (encoding === "identity") return asIs;
  return { ...asIs, [encoding]: await packedBy[encoding](identity, compressionLevels.quick) };
}

const packedBy = {
  br: (identity: Buffer, { brotli }: { brotli: number }) =>
    brotlied(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotli,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  gzip: (identity: Buffer, { gzip: level }: { gzip: number }) => gzipped(identity, { level }),
};

const encodings: (keyof Packed)[] = ["br", "gzip", "identity"];

/** Browsers send few different values. */
const chosen = new LRUCache<string, keyof Packed>({ max: 200 });

/** By `Accept-Encoding` (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): keyof Packed {
  if (accepted === undefined) return "identity";
  const known = chosen.get(accepted);
  if (known !== undefined) return known;
  const asking = new Negotiator({ headers: { "accept-encoding": accepted } });
  const encoding = asking.encoding(encodings, { preferred: ["br", "gzip"] }) ?? "identity";
  chosen.set(accepted, encoding);
  return encoding;
}
