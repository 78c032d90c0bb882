// A newsroom of a thousand articles answers the same from both databases: the same articles, in the same order, down to the
// cursors of pages.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { addArticles, addPeople, anyNewsroom } from "@/lib/testing/any-newsroom";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addPicture } from "@/lib/testing/records";
import { fillNewsroom } from "@/scripts/filling/fill";
import { move } from "@/scripts/moving/move";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

useThrowAwayNewsroom();

/** Odd, short, accented, in other scripts; and some that the filled articles have. */
const words = [
  ...["harbour", "Harbour city", '"the harbour"', "minist", "ministers council", "zzzz", "a"],
  ...["quay", "QUAY", "é", "É", "100%", "a_b", "前海", "海", "深", "“x”", "-quay harbour", "o’c"],
];

async function answersFrom(databaseUrl: string | null): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "lib/testing/answers.ts", JSON.stringify(words)],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl ?? "", STET_DATA: env().dataFolder },
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout) as Record<string, unknown>;
}

test.skipIf(isOnPostgresql || !hasPostgresql())(
  "a thousand articles are listed and found alike in SQLite and in PostgreSQL",
  async () => {
    await addPicture("crane");
    await fillNewsroom(600, () => {});
    await addPeople("-any");
    const all = fc.sample(anyNewsroom, 120).flat().slice(0, 400);
    await addArticles(all, 0);
    expect(await db().article.count()).toBe(600 + all.length);

    const { urlOf, stop } = await startPostgresql();
    try {
      // Its own order of texts would be another one.
      const order = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";
      await queryServer(urlOf("postgres"), `CREATE DATABASE "stet" ${order}`);
      const here = env();
      const there = { ...here, databaseUrl: urlOf("stet") };
      await move(here, there, () => {});
      const [bySqlite, byPostgresql] = [
        await answersFrom(null),
        await answersFrom(there.databaseUrl),
      ];
      expect(Object.keys(bySqlite).length).toBeGreaterThan(150);
      for (const [asked, answer] of Object.entries(bySqlite)) {
        expect(byPostgresql[asked], asked).toEqual(answer);
      }
    } finally {
      await stop();
    }
  },
);
