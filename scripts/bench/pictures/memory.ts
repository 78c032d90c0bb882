// In MiB, as Linux counts it.
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { memoryOf } from "@/scripts/bench/site/newsroom";

/** The server, and its child processes. */
export type Memory = { own: number; others: number };

export function memoryWithOthers(processId: number): Memory {
  const list = `/proc/${processId}/task/${processId}/children`;
  if (!existsSync(list)) return { own: memoryOf(processId), others: NaN };
  const begun = readFileSync(list, "utf8").split(" ").filter(Boolean).map(Number);
  const others = begun.map((one) => (existsSync(`/proc/${one}/status`) ? memoryOf(one) || 0 : 0));
  return { own: memoryOf(processId), others: others.reduce((sum, one) => sum + one, 0) };
}

/** Measures several times a second until `work` is over, and gives the maximum of each. */
export async function mostWhile<Result>(
  processId: number,
  work: Promise<Result>,
): Promise<[Memory, Result]> {
  const most: Memory = { own: 0, others: 0 };
  let isOver = false;
  const done = work.finally(() => (isOver = true));
  while (!isOver) {
    const { own, others } = memoryWithOthers(processId);
    most.own = Math.max(most.own, own);
    most.others = Math.max(most.others, others);
    await Promise.race([wait(100), done.catch(() => undefined)]);
  }
  return [most, await done];
}
