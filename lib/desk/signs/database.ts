import { now } from "@/lib/base/clock";
import { env } from "@/lib/base/env";
import { logWarning } from "@/lib/base/log/log";
import { onceInProcess } from "@/lib/base/process/once-in-process";
import { probeDatabase, type Probe } from "@/lib/base/probe";
import { troubleOf } from "@/lib/base/trouble";
import type { Look, Sign, SignState } from "@/lib/desk/signs/sign";

/** Milliseconds for which the database may be locked: an import or a backup of another program ends by then. */
const longestLock = 15_000;

const lock = onceInProcess<{ since: number | null }>("databaseLock", () => ({ since: null }));

type Told = { state: SignState; word: string; sentence: string; advice: string | null };

const told: Record<Exclude<Probe, "locked">, Told> = {
  answers: {
    ...{ state: "well", word: "reachable", advice: null },
    sentence: "The database can be read and written to.",
  },
  "read-only": {
    ...{ state: "act", word: "read-only" },
    sentence: "The database can be read but not written to: no editor can save.",
    advice: "Point DATABASE_URL at the PostgreSQL server that takes writes.",
  },
  gone: {
    ...{ state: "act", word: "gone" },
    sentence: "The database file is not in the data folder any more.",
    advice:
      "Copy the data folder, stop the server, and restore the newest backup. What is saved from now on may be lost.",
  },
  replaced: {
    ...{ state: "act", word: "replaced" },
    sentence: "The database file was replaced while the server was running.",
    advice: "Stop the server before a file of the data folder is replaced, and start it again.",
  },
};

export const database: Look = { answers: true, look: lookAtDatabase };

async function lookAtDatabase(): Promise<Sign> {
  const found = await probe();
  const at = now().getTime();
  lock.since = found === "locked" ? (lock.since ?? at) : null;
  const about = found === "locked" ? lockedFor(at - (lock.since ?? at)) : found;
  const shown = typeof about === "string" ? told[about] : about;
  return { name: "database", title: "Database", ...shown };
}

async function probe(): Promise<Exclude<Probe, "locked"> | "locked" | Told> {
  try {
    return await probeDatabase(env());
  } catch (error) {
    logWarning("The database cannot be used.", { error });
    const trouble = troubleOf(error);
    return {
      ...{ state: "act", word: "unreachable" },
      sentence: `${trouble?.fact ?? "The newsroom’s database cannot be reached"}.`,
      advice: env().databaseUrl === null ? ofFile : ofPostgresql,
    };
  }
}

const ofFile =
  "Check the disk of the data folder: its room, its rights and its health. npm run doctor says more.";
const ofPostgresql =
  "Check that PostgreSQL runs and that this server reaches it. Texts wait in the editors’ browsers until then.";

function lockedFor(milliseconds: number): Told {
  return {
    state: milliseconds > longestLock ? "act" : "look",
    word: "locked",
    sentence: `Another program has been writing to the database for ${Math.round(milliseconds / 1_000) + 1} s: saves wait.`,
    advice:
      "Find the program that has the database open, such as a copy or a backup tool, and let it end.",
  };
}
