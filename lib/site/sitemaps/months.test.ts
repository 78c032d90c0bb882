import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { monthBegins } from "@/lib/base/site-time";
import { canonicalSql } from "@/lib/site/sitemaps/months";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();

test.skipIf(isOnPostgresql)(
  "SQLite finds copy from elsewhere by indexes and reads no story",
  async () => {
    for (const bounds of [null, monthBegins("2026-03")]) {
      const steps = await db().$queryRaw(Prisma.sql`EXPLAIN QUERY PLAN ${canonicalSql(bounds)}`);
      expect(steps).toMatchObject([
        {
          detail: expect.stringContaining(
            "Revision USING COVERING INDEX Revision_canonicalAddress",
          ),
        },
        { detail: expect.stringContaining("Article USING INDEX Article_liveId_key (liveId=?)") },
      ]);
    }
  },
);
