// Anybody can repeat a failed sign-in or a refusal, so that such events share one entry an hour.
import type { AuditRecord } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { z } from "zod";

/** Further sources are only counted. */
const mostSources = 10;

const source = z.object({ network: z.string(), device: z.string(), count: z.number() });

/** `first`: the first event. The entry has the time of the last one. */
export const condensed = z.looseObject({
  count: z.number(),
  first: z.iso.datetime(),
  sources: z.array(source).default([]),
  /** From unnamed sources. */
  elsewhere: z.number().default(0),
});
export type Condensed = z.infer<typeof condensed>;

export type Origin = { network: string; device: string };

/**
 * Adds to this hour's entry with the `key`, or writes one, within the caller's transaction. `describe`: subject and
 * details from the entry so far.
 */
export async function recordCondensed(
  tx: Transaction,
  key: string,
  entry: AuditRecord,
  origin: Origin | null = null,
  describe: (before: Record<string, unknown>) => Pick<AuditRecord, "subject" | "detail"> = () =>
    entry,
): Promise<void> {
  const { actor, action } = entry;
  const at = now();
  const name = `${action} ${key} ${at.toISOString().slice(0, 13)}`;
  const found = await tx.auditEntry.findUnique({ where: { condensed: name } });
  const before = condensed.safeParse(found?.detail).data ?? {
    count: 0,
    first: at.toISOString(),
    sources: [],
    elsewhere: 0,
  };
  const { subject, detail } = describe(before);
  const counted = { ...before, ...detail, count: before.count + 1, ...addOrigin(before, origin) };
  const data = { at, subject, detail: counted };
  await tx.auditEntry.upsert({
    where: { condensed: name },
    create: {
      ...data,
      action,
      condensed: name,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? "Stet",
      ...(entry.articleId && { articleId: entry.articleId }),
    },
    update: data,
  });
}

function addOrigin({ sources, elsewhere }: Condensed, origin: Origin | null) {
  if (origin === null) return { sources, elsewhere };
  const { network, device } = origin;
  const known = sources.some((one) => one.network === network && one.device === device);
  if (!known && sources.length === mostSources) return { sources, elsewhere: elsewhere + 1 };
  const others = known ? sources : [...sources, { network, device, count: 0 }];
  return {
    sources: others.map((one) =>
      one.network === network && one.device === device ? { ...one, count: one.count + 1 } : one,
    ),
    elsewhere,
  };
}
