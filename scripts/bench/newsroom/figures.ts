import { z } from "zod";

/** In milliseconds. */
export const figures = z.object({ median: z.number(), p95: z.number() });
export type Figures = z.infer<typeof figures>;

const warmUps = 3;
const times = 40;

export async function figuresOf(work: () => Promise<unknown>): Promise<Figures> {
  const taken: number[] = [];
  for (let turn = -warmUps; turn < times; turn += 1) {
    const begun = performance.now();
    await work();
    if (turn >= 0) taken.push(performance.now() - begun);
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => taken[Math.ceil(share * times) - 1] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}
