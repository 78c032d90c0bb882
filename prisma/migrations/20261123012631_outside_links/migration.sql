-- CreateTable
CREATE TABLE "OutsideLink" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "nextAt" DATETIME NOT NULL,
    "checkedAt" DATETIME,
    "status" INTEGER,
    "problem" TEXT NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" DATETIME,
    "isBroken" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "OutsideUse" (
    "articleId" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "address"),
    CONSTRAINT "OutsideUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OutsideUse_address_fkey" FOREIGN KEY ("address") REFERENCES "OutsideLink" ("address") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "OutsideLink_nextAt_idx" ON "OutsideLink"("nextAt");

-- CreateIndex
CREATE INDEX "OutsideLink_isBroken_failingSince_idx" ON "OutsideLink"("isBroken", "failingSince");

-- CreateIndex
CREATE INDEX "OutsideUse_address_idx" ON "OutsideUse"("address");

-- The links of what is live already. Those to the site itself go when their turn comes: only the program knows its address.
INSERT INTO "OutsideLink" ("address", "nextAt")
SELECT DISTINCT "part"."value", '2026-11-23T00:00:00.000+00:00'
FROM "Article" JOIN "Revision" ON "Revision"."id" = "Article"."liveId", json_tree("Revision"."body") AS "part"
WHERE "Article"."retractedAt" IS NULL AND "part"."key" IN ('link', 'address')
  AND ("part"."value" LIKE 'http://%' OR "part"."value" LIKE 'https://%');

INSERT INTO "OutsideUse" ("articleId", "address")
SELECT DISTINCT "Article"."id", "part"."value"
FROM "Article" JOIN "Revision" ON "Revision"."id" = "Article"."liveId", json_tree("Revision"."body") AS "part"
WHERE "Article"."retractedAt" IS NULL AND "part"."key" IN ('link', 'address')
  AND ("part"."value" LIKE 'http://%' OR "part"."value" LIKE 'https://%');
