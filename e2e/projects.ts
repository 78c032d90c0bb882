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
    file: "e2e/desk/publishing.spec.ts",
    why: "What one server publishes, the other must not show as it was before.",
    titles: ["an editor changes", "a new article is", "a change that the checks"],
  },
  {
    file: "e2e/desk/live-pages.spec.ts",
    why: "Each address is looked at, whichever server answers.",
  },
  {
    file: "e2e/desk/scheduling.spec.ts",
    why: "Either server may publish what falls due; only one does.",
  },
  {
    file: "e2e/desk/front.spec.ts",
    why: "An arrangement falls due, on both servers.",
    titles: ["an arrangement is scheduled"],
  },
  {
    file: "e2e/site/search.spec.ts",
    why: "PostgreSQL's half of the search answers readers.",
    titles: ["a reader finds", "a search is narrowed", "any text is", "what an editor takes down"],
  },
  {
    file: "e2e/desk/article-list.spec.ts",
    why: "PostgreSQL's half of the lists answers the desk.",
    titles: ["an editor finds", "a heading orders"],
  },
  {
    file: "e2e/desk/two-editors.spec.ts",
    why: "The two may be at two servers.",
    titles: ["two editors in", "two tabs"],
  },
  {
    file: "e2e/desk/several-hands.spec.ts",
    why: "What one server saves, the other's open pages are told of.",
    titles: ["what a colleague writes", "what one deleted"],
  },
  {
    file: "e2e/desk/uploads.spec.ts",
    why: "Pictures are filed in a bucket, by whichever server they come to.",
    titles: ["several pictures", "a line that breaks off", "the session ends"],
  },
  {
    file: "e2e/desk/pictures.spec.ts",
    why: "A picture's words are on the pages of both servers.",
  },
  {
    file: "e2e/desk/picture-files.spec.ts",
    why: "Nothing half written is in the bucket, and nothing stays in the folder of a server.",
    titles: ["a server is killed", "a file that is too large"],
  },
  {
    file: "e2e/desk/people.spec.ts",
    why: "Invitations, passwords and roles count at the other server at once.",
    titles: ["somebody who", "a user who forgot", "a role that is"],
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
