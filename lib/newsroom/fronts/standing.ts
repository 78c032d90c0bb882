// The arrangement that counts is the newest one with a moment in the past, whether or not a job ran then.
import { type Transaction, db } from "@/lib/base/db";
import { arrangement, nothingChosen, type Arrangement } from "@/lib/content/fronts/arrangement";

export type Arranged = {
  number: number;
  content: Arrangement;
  madeBy: string;
  fromAt: Date;
  broughtBack: number | null; // by undoing: whose content it is, 0 for none
};

/** The arrangement that counts comes first. */
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
 * What readers saw before: the arrangement before this one or, if this one is an undo, before the one it brought back.
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

/** The next one comes first. */
export async function listScheduled(tx: Transaction, at: Date): Promise<Arranged[]> {
  const rows = await tx.arrangement.findMany({
    where: { fromAt: { gt: at }, cancelledAt: null },
    orderBy: [{ fromAt: "asc" }, { number: "asc" }],
    select: shown,
  });
  return rows.map(withContent);
}

/** Finds cancelled ones, too. */
export async function findArranged(tx: Transaction, number: number): Promise<Arranged | null> {
  const row = await tx.arrangement.findUnique({ where: { number }, select: shown });
  return row && withContent(row);
}

export function arrangementOf(one: Arranged | undefined): Arrangement {
  return one?.content ?? nothingChosen;
}

/** Counts scheduled ones, too; 0 before the first. */
export async function newestArrangementNumber(tx: Transaction): Promise<number> {
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

export async function findFrontEdition(): Promise<number | null> {
  const edition = await db().edition.findFirst({
    where: { what: { in: ["frontArranged", "frontUndone", "frontBegan"] } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return edition?.number ?? null;
}
