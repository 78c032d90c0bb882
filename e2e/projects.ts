// Which journeys run where: all of them on one server, and again on several those in which the database, the store of
// files or the server that answers could make a difference.
import type { Project } from "playwright/test";
import type { JourneyOptions } from "@/e2e/fixtures";
import { hasHaproxy } from "@/scripts/testing/haproxy";
import { postgresqlPrograms } from "@/scripts/testing/postgresql-programs.mjs";

type JourneyProject = Project<object, JourneyOptions>;

/** Null: journeys on several servers can run. Else why they do not, in a sentence. */
export function severalServersProblem(): string | null {
  const missing = [
    ...(postgresqlPrograms() === null ? ["PostgreSQL"] : []),
    ...(hasHaproxy ? [] : ["HAProxy"]),
  ];
  if (missing.length === 0) return null;
  const verb = missing.length === 1 ? "is" : "are";
  return `${missing.join(" and ")} ${verb} not installed: no journey runs on several servers.`;
}

/** A file of journeys, and why they run on several servers, too. */
export type Selection = {
  file: string;
  why: string;
  /** Beginnings of titles; all journeys of the file if there are none. */
  titles?: string[];
};

export const onSeveralServers: Selection[] = [
  {
    file: "e2e/desk/saving.spec.ts",
    why: "A save is repeated at the other server, which must know the session.",
    titles: ["who is signed out while writing", "a double click"],
  },
  {
    file: "e2e/desk/faults.spec.ts",
    why: "Servers are killed, and rights change at the other server.",
    titles: ["the server is killed between", "an editor who is made"],
  },
  {
    file: "e2e/desk/outcomes.spec.ts",
    why: "The database fails, and a session ends.",
    titles: ["a save that", "who did nothing"],
  },
  {
    file: "e2e/desk/front.spec.ts",
    why: "An arrangement falls due, on both servers.",
    titles: ["an arrangement is scheduled"],
  },
  {
    file: "e2e/desk/picture-files.spec.ts",
    why: "Nothing half written is in the bucket, and nothing stays in the folder of a server.",
    titles: ["a server is killed"],
  },
  {
    file: "e2e/desk/people.spec.ts",
    why: "Invitations and passwords count at the other server at once.",
    titles: ["somebody who"],
  },
];

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patternsOf({ file, titles = [""] }: Selection): RegExp[] {
  // Playwright compares them with the name of the project, the path of the file below e2e/, and the titles.
  const path = literally(file.replace(/^e2e\//, ""));
  return titles.map((title) => new RegExp(`${path} (.* )?${literally(title)}`));
}

const oneServer: JourneyProject = {
  name: "one server",
  use: { servers: "one" },
};

const severalServers: JourneyProject = {
  name: "several servers",
  testMatch: onSeveralServers.map(({ file }) => `**/${file}`),
  grep: onSeveralServers.flatMap(patternsOf),
  use: { servers: "several" },
};

/** Those on several servers come first: where the time for all is over, they have run. */
export function journeyProjects(): JourneyProject[] {
  return severalServersProblem() === null ? [severalServers, oneServer] : [oneServer];
}
