import { z } from "zod";

/** In milliseconds. */
export const figures = z.object({ median: z.number(), p95: z.number() });
export type Figures = z.infer<typeof figures>;

const warmUps = 3;
const times = 40;

export async function figuresOf(work: () => Promise<unknown>): Promise<Figures> {
  for (let turn = 0; turn < warmUps; turn += 1) await work();
  const taken: number[] = [];
  while (taken.length < times) taken.push(await timed(work));
  return figuresFrom(taken);
}

/** Of `work`, again and again until `other` is over. */
export async function figuresDuring(
  other: Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<Figures> {
  let isOver = false;
  const end = () => (isOver = true);
  void other.then(end, end);
  const taken: number[] = [];
  do taken.push(await timed(work));
  while (!isOver);
  await other;
  return figuresFrom(taken);
}

/** @returns milliseconds */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function figuresFrom(taken: number[]): Figures {
  const sorted = [...taken].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** As tables have it: the median, and in brackets what 95 of a hundred stay under. */
export function tellFigures({ median, p95 }: Figures): string {
  return `${median.toFixed(1)} (${p95.toFixed(1)})`;
}
