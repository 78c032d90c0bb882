import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { now } from "@/lib/base/clock";
import { onceInProcess } from "@/lib/base/process/once-in-process";
import { assertStoreUsable } from "@/lib/newsroom/media/stores";
import type { Look, Sign } from "@/lib/desk/signs/sign";

/** Milliseconds: a look at a bucket is five requests. */
const rest = 30_000;

const last = onceInProcess<{ at: number; sign: Sign | null }>("storeSign", () => ({
  at: 0,
  sign: null,
}));

export const store: Look = { answers: true, look: lookAtStore };

const about = { name: "store", title: "Pictures" };

async function lookAtStore(): Promise<Sign> {
  if (env().store === null) {
    const sentence = "Pictures are kept in the data folder.";
    return { ...about, state: "well", word: "on the disk", sentence, advice: null };
  }
  const at = now().getTime();
  if (last.sign === null || at - last.at > rest) {
    last.sign = await lookAtBucket();
    last.at = now().getTime();
  }
  return last.sign;
}

async function lookAtBucket(): Promise<Sign> {
  try {
    await assertStoreUsable();
    const sentence = "The bucket of STORE_URL takes, gives and deletes files.";
    return { ...about, state: "well", word: "reachable", sentence, advice: null };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return {
      ...about,
      state: "act",
      word: "unreachable",
      sentence: error.problems.join(" "),
      advice: "Check that the store runs and that its key in STORE_URL still counts.",
    };
  }
}
