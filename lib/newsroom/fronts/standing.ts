// Which arrangement of the front page counts: the newest whose moment has come, whether or not anything ran then.
import type { Transaction } from "@/lib/base/db";
import { arrangement, nothingChosen, type Arrangement } from "@/lib/content/fronts/arrangement";

/** Who arranged the front page, how, and from which moment on readers see it. */
export type Arranged = {
  number: number;
  content: Arrangement;
  madeBy: string;
  fromAt: Date;
  broughtBack: number | null; // by undoing: whose content it is, 0 for none
};

/** Those whose moment has come, the one that counts first. */
export async function listBegun(tx: Transaction, at: Date, limit: number): Promise<Arranged[]> {
  const rows = await tx.arrangement.findMany({
    where: { fromAt: { lte: at }, cancelledAt: null },
    orderBy: newestFirst,
    take: limit,
    select: shown,
  });
  return rows.map(withContent);
}

/**
 * What readers saw before the arrangement that counts: the one that began before it or, where undoing made it, before
 * the one that it brought back. Undefined where that was the first.
 */
export async function findFormer(
  tx: Transaction,
  standing: Arranged,
): Promise<Arranged | undefined> {
  const { broughtBack } = standing;
  if (broughtBack === 0) return undefined;
  const from = broughtBack === null ? standing : await findArranged(tx, broughtBack);
  if (from === null) return undefined;
  const before = {
    OR: [{ fromAt: { lt: from.fromAt } }, { fromAt: from.fromAt, number: { lt: from.number } }],
  };
  const row = await tx.arrangement.findFirst({
    where: { ...before, cancelledAt: null },
    orderBy: newestFirst,
    select: shown,
  });
  return row === null ? undefined : withContent(row);
}

/** Those on the schedule, the next one first. */
export async function listScheduled(tx: Transaction, at: Date): Promise<Arranged[]> {
  const rows = await tx.arrangement.findMany({
    where: { fromAt: { gt: at }, cancelledAt: null },
    orderBy: [{ fromAt: "asc" }, { number: "asc" }],
    select: shown,
  });
  return rows.map(withContent);
}

/** An arrangement by its number, one that was cancelled too. */
export async function findArranged(tx: Transaction, number: number): Promise<Arranged | null> {
  const row = await tx.arrangement.findUnique({ where: { number }, select: shown });
  return row && withContent(row);
}

/** The content of an arrangement, or of none: nothing is chosen. */
export function arrangementOf(one: Arranged | undefined): Arrangement {
  return one?.content ?? nothingChosen;
}

/** The number of the newest arrangement, on the schedule or not; 0 before there is any. */
export async function newestNumber(tx: Transaction): Promise<number> {
  const { _max } = await tx.arrangement.aggregate({ _max: { number: true } });
  return _max.number ?? 0;
}

const newestFirst = [{ fromAt: "desc" as const }, { number: "desc" as const }];

const shown = {
  number: true,
  content: true,
  madeBy: true,
  fromAt: true,
  broughtBack: true,
} as const;

function withContent({ content, ...one }: Omit<Arranged, "content"> & { content: unknown }) {
  return { ...one, content: arrangement.parse(content) };
}
