// The signs that a running server shows. A new one is one more file, and its line here.
import { setTimeout as wait } from "node:timers/promises";
import { logError } from "@/lib/base/log/log";
import { metrics } from "@/lib/base/metrics/metrics";
import { lookAtClock } from "@/lib/desk/signs/clock";
import { lookAtDemo } from "@/lib/desk/signs/demo";
import { lookAtMail } from "@/lib/desk/signs/mail";
import { lookAtAddress, lookAtNode, lookAtSecret } from "@/lib/desk/signs/setup";
import { backup } from "@/lib/desk/signs/backup";
import { caches } from "@/lib/desk/signs/caches";
import { database } from "@/lib/desk/signs/database";
import { disk } from "@/lib/desk/signs/disk";
import { rounds } from "@/lib/desk/signs/rounds";
import { signStates, type Look, type Readiness, type Sign } from "@/lib/desk/signs/sign";
import { lookAtVersion } from "@/lib/desk/signs/version";
import { store } from "@/lib/desk/signs/store";

const looks: Record<string, Look> = { database, disk, store, rounds, caches, backup };

export async function lookAtSigns(): Promise<Sign[]> {
  const signs = await Promise.all(
    Object.entries(looks).map(([name, { look }]) => seen(name, look)),
  );
  for (const { name, state } of signs) {
    metrics.signs.set({ sign: name }, signStates.indexOf(state));
  }
  return signs;
}

/** Those and what changes with the settings or the machine, the worst first: for administrators. */
export async function lookAtEverything(): Promise<Sign[]> {
  const more = { clock: lookAtClock, mail: lookAtMail, demo: lookAtDemo, version: lookAtVersion };
  const found = await Promise.all([
    lookAtSigns(),
    ...Object.entries(more).map(async ([name, look]) => [await seen(name, look)]),
  ]);
  const all = [...found.flat(), lookAtAddress(), lookAtSecret(), lookAtNode()];
  return worstFirst(all);
}

export function worstFirst(signs: readonly Sign[]): Sign[] {
  const rank = ({ state }: Sign) => signStates.indexOf(state);
  return [...signs].sort((one, other) => rank(other) - rank(one));
}

/** What everybody may know of them. */
export function readinessOf(signs: readonly Sign[]): Readiness {
  const isInTheWay = signs.some(({ name, state }) => state === "act" && looks[name]?.answers);
  return {
    state: isInTheWay ? "not ready" : "ready",
    signs: Object.fromEntries(signs.map(({ name, state, word }) => [name, { state, word }])),
  };
}

/** Milliseconds: what hangs must not hold up the other signs. */
const patience = 5_000;

async function tooLong(): Promise<never> {
  await wait(patience, undefined, { ref: false });
  throw new Error(`It did not answer within ${patience / 1_000} seconds.`);
}

/** A look that fails is a sign, too: the database may be what it needed. */
export async function seen(name: string, look: Look["look"]): Promise<Sign> {
  try {
    return await Promise.race([look(), tooLong()]);
  } catch (error) {
    logError(`The sign ${name} could not be looked at.`, { error });
    return {
      ...{ name, title: name.charAt(0).toUpperCase() + name.slice(1) },
      ...{ state: "look", word: "unknown", advice: "See the log for the reason." },
      sentence: "This could not be looked at.",
    };
  }
}
