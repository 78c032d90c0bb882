import autocannon from "autocannon";
import type { AskedEncoding } from "./beside";

const usual = { connections: 10, seconds: 3 };

export type Load = { perSecond: number; p99: number };

/** @throws Error if any answer failed */
export async function loadOn(
  address: string,
  encoding: AskedEncoding,
  { connections, seconds } = usual,
): Promise<Load> {
  const headers = { "accept-encoding": encoding };
  const result = await autocannon({ url: address, connections, duration: seconds, headers });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${address} failed ${bad} times of ${result.requests.total}.`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
