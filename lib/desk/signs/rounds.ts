import { now } from "@/lib/base/clock";
import { serverState } from "@/lib/base/process/once-in-process";
import type { Look, Sign } from "@/lib/desk/signs/sign";
import { deskTime } from "@/lib/base/site-time";

/** Milliseconds that a round may be late: a slow one has two minutes. */
const patience = 150_000;

export const rounds: Look = { answers: false, look: lookAtRounds };

const about = { name: "rounds", title: "Rounds" };
const advice =
  "Look for “A round” in the log. Scheduled articles still appear at their minute; announcements, links and pictures wait.";

async function lookAtRounds(): Promise<Sign> {
  const known = [...(serverState.rounds?.entries() ?? [])];
  const at = now().getTime();
  const failing = known.filter(([, { failures }]) => failures > 0);
  const late = known.filter(([, { dueAt }]) => at > dueAt + patience);
  if (failing.length > 0 || late.length > 0) {
    const names = new Set(
      [...failing, ...late].map(([path, { succeededAt }]) => {
        const since =
          succeededAt === null ? "never since the start" : deskTime(new Date(succeededAt));
        return `${path.replace("/api/jobs/", "")} (last done: ${since})`;
      }),
    );
    const state = failing.some(([, { failures }]) => failures > 2) || late.length > 0;
    return {
      ...about,
      state: state ? "act" : "look",
      word: failing.length > 0 ? "failing" : "late",
      sentence: `Not done as they should be: ${[...names].join(", ")}.`,
      advice,
    };
  }
  const sentence = `${known.length} rounds are done on time.`;
  return { ...about, state: "well", word: "on time", sentence, advice: null };
}
