import { inMegabytes } from "@/scripts/migrations/backups";
import type { Plan } from "@/scripts/upgrading/plan";

/** Seconds for 100,000 articles, see docs/upgrades.md. From 0.1.0 the words of all searches are written, too. */
const secondsForManyArticles = { fromFirst: 900, fromLater: 150 };
const manyArticles = 100_000;

/** What an upgrade will do, in sentences for whoever runs it. */
export function planLines(plan: Plan): string[] {
  const { pending, to, from, isNew } = plan;
  if (isNew) return ["There is no newsroom here yet: npm start makes one."];
  if (pending.length === 0) return [`The database is up to date for Stet ${to}.`];
  const was = from === null ? "an older Stet" : `Stet ${from} or a later one`;
  return [
    `This upgrades the newsroom from ${was} to Stet ${to}: ${articlesOf(plan)}, ${inMegabytes(plan.size)}.`,
    backupLine(plan),
    `Migrations, all of them or none: ${pending.length}`,
    ...pending.map((name) => `  ${name}`),
    `It takes about ${timeOf(plan)}.`,
    readersLine(plan),
    ...(plan.room.free < plan.room.needed ? ["There is too little room: it will be refused."] : []),
  ];
}

function articlesOf({ articles }: Plan): string {
  return `${articles.toLocaleString("en")} ${articles === 1 ? "article" : "articles"}`;
}

function backupLine({ backup, room }: Plan): string {
  if (backup === null) return "Backup: none. You have made one yourself.";
  return `Backup: to ${backup}. It needs up to ${inMegabytes(room.needed)} on the disk, and ${inMegabytes(room.free)} are free.`;
}

/** The plan has the number of articles that must be read and written. */
function timeOf({ articles, from }: Plan): string {
  const { fromFirst, fromLater } = secondsForManyArticles;
  const isFirst = from === null || from === "0.1.0";
  const seconds = Math.ceil(((isFirst ? fromFirst : fromLater) * articles) / manyArticles) + 5;
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function readersLine({ isOnPostgresql }: Plan): string {
  return isOnPostgresql
    ? "Servers of the version from before may go on: readers are served. A save may wait until the migrations end."
    : "The server must be stopped: readers and editors wait from then until you start it again.";
}
