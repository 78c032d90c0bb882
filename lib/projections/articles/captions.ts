// What is said in the recordings of some revisions.
import type { Transaction } from "@/lib/base/db";
import { readableBody } from "@/lib/content/body/body";

/** The texts of captions and transcripts, by their ids. */
export type CaptionTexts = ReadonlyMap<string, string>;

type Row = { body: unknown; recordings: readonly unknown[] };

/** Those that the blocks name: a recording also has what other revisions name, each of up to a million characters. */
export async function listCaptionTexts(
  tx: Transaction,
  revisions: readonly Row[],
): Promise<CaptionTexts> {
  const ids = revisions
    .filter(({ recordings }) => recordings.length > 0)
    .flatMap(({ body }) => readableBody(body))
    .flatMap((block) => (block.type === "recording" ? (block.captions?.id ?? []) : []));
  if (ids.length === 0) return new Map();
  const rows = await tx.captions.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
