// What can be done over and over by anybody's hand is one entry an hour, with how often and from where.
import type { AuditRecord } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { z } from "zod";

/** Places that an entry names; what comes from others is counted only. */
const mostSources = 10;

const source = z.object({ network: z.string(), device: z.string(), count: z.number() });

/** What an entry says that stands for several. `first` is when it began; the entry's own time is the last one. */
export const condensed = z.looseObject({
  count: z.number(),
  first: z.iso.datetime(),
  sources: z.array(source).default([]),
  /** Times from other places than the sources. */
  elsewhere: z.number().default(0),
});
export type Condensed = z.infer<typeof condensed>;

/** Where something was tried from. */
export type Origin = { network: string; device: string };

/**
 * Records within the caller's transaction, together with what was recorded within this hour under the same `key`.
 * `describe` may make subject and further details of what the entry said so far.
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
