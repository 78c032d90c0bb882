import { env } from "@/lib/base/env";
import { originOnThisMachine } from "@/lib/base/local-address";
import { readiness, type Sign } from "@/lib/desk/signs/sign";
import { findRunningServer } from "@/lib/web/running-server/server-note";

const about = { name: "server", title: "Server" };

/** Milliseconds: it looks at its own signs. */
const patience = 10_000;

export async function lookAtServer(): Promise<Sign> {
  const running = await findRunningServer(env().dataFolder);
  if (running === null) {
    return {
      ...{ ...about, state: "look", word: "not running" },
      sentence: "No server runs on this data folder.",
      advice: "npm start, or the service of the machine, starts it.",
    };
  }
  const at = originOnThisMachine(running.host, running.port);
  const told = await fetch(`${at}/health/ready`, { signal: AbortSignal.timeout(patience) })
    .then(async (answer) => readiness.parse(await answer.json()))
    .catch(() => null);
  if (told === null) {
    return {
      ...{ ...about, state: "act", word: "silent" },
      sentence: `The server at port ${running.port} (process ${running.pid}) does not answer.`,
      advice: "Look at its log, and start it again.",
    };
  }
  const { rounds } = told.signs;
  const sentence = `The server at port ${running.port} is ${told.state}; its rounds are ${rounds?.word ?? "unknown"}.`;
  const isWell = told.state === "ready" && (rounds === undefined || rounds.state === "well");
  const advice = isWell ? null : "What else is said here, and the server’s log, tell the reason.";
  return { ...about, state: isWell ? "well" : "act", word: told.state, sentence, advice };
}
