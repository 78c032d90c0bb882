-- What a scheduled update does to the version that readers have is said when it is scheduled.
CREATE TABLE "ScheduledChange" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "id" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "approvedById" TEXT,
    "approvedBy" TEXT NOT NULL,
    CONSTRAINT "ScheduledChange_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Updates that were on the schedule already: nobody was asked, and the schedule must not stop for it.
INSERT INTO "ScheduledChange" ("articleId", "id", "change", "note", "approvedBy")
SELECT "id", lower(hex(randomblob(16))), 'update', '', '' FROM "Article"
WHERE "scheduledId" IS NOT NULL AND "liveId" IS NOT NULL;

-- Retractions of before, by the audit log.
INSERT INTO "Correction" ("id", "articleId", "kind", "text", "at", "approvedById", "approvedBy")
SELECT "AuditEntry"."id", "articleId", 'retraction', json_extract("detail", '$.reason'), "at", "actorId", "actorName"
FROM "AuditEntry" JOIN "Article" ON "Article"."id" = "AuditEntry"."articleId"
WHERE "action" = 'retracted' AND json_extract("detail", '$.reason') IS NOT NULL;
