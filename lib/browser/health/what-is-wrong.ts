// Asks the server what is the matter, for a page that could not be shown.
import { z } from "zod";

const answer = z.object({ signs: z.record(z.string(), z.object({ word: z.string() })) });

const sentences: Record<string, string> = {
  "database unreachable": "The newsroom’s database cannot be reached.",
  "database gone": "The newsroom’s database is gone.",
  "database replaced": "The newsroom’s database was replaced.",
  "database locked": "The newsroom’s database is busy with something else.",
  "database read-only": "The newsroom’s database can be read but not written to.",
  "disk full": "The newsroom’s disk is full.",
  "disk not writable": "The newsroom’s disk can be read but not written to.",
  "store unreachable": "The newsroom’s store of files cannot be reached.",
};

/** Empty if nothing is known to be. */
export async function askWhatIsWrong(): Promise<string[]> {
  try {
    const told = await fetch("/health/ready", { signal: AbortSignal.timeout(10_000) });
    const { signs } = answer.parse(await told.json());
    return Object.entries(signs).flatMap(([name, { word }]) => sentences[`${name} ${word}`] ?? []);
  } catch {
    // Whatever the reason, nothing more is known: the page says that it failed.
    return [];
  }
}
