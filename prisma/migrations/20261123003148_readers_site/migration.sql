-- AlterTable
ALTER TABLE "Article" ADD COLUMN "revisedAt" DATETIME;

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "RevisionTopic" (
    "revisionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "topicId" TEXT NOT NULL,

    PRIMARY KEY ("revisionId", "position"),
    CONSTRAINT "RevisionTopic_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RevisionTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Listing" (
    "place" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,

    PRIMARY KEY ("place", "articleId"),
    CONSTRAINT "Listing_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "change" TEXT,
    CONSTRAINT "Publication_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Publication_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "revisionId" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "approvedById" TEXT,
    "approvedBy" TEXT NOT NULL,
    CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Correction_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Arrangement" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromAt" DATETIME NOT NULL,
    "content" JSONB NOT NULL,
    "madeById" TEXT,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "isBegun" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "Edition" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "what" TEXT NOT NULL,
    "articleId" TEXT,
    "isWhole" BOOLEAN NOT NULL DEFAULT false,
    "addresses" JSONB NOT NULL,
    "announcedAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_name_idx" ON "Topic"("name");

-- CreateIndex
CREATE INDEX "RevisionTopic_topicId_revisionId_idx" ON "RevisionTopic"("topicId", "revisionId");

-- CreateIndex
CREATE INDEX "Listing_place_publishedAt_articleId_idx" ON "Listing"("place", "publishedAt", "articleId");

-- CreateIndex
CREATE INDEX "Listing_articleId_idx" ON "Listing"("articleId");

-- CreateIndex
CREATE INDEX "Publication_articleId_at_idx" ON "Publication"("articleId", "at");

-- CreateIndex
CREATE INDEX "Publication_revisionId_idx" ON "Publication"("revisionId");

-- CreateIndex
CREATE INDEX "Correction_articleId_at_idx" ON "Correction"("articleId", "at");

-- CreateIndex
CREATE INDEX "Correction_at_id_idx" ON "Correction"("at", "id");

-- CreateIndex
CREATE INDEX "Correction_revisionId_idx" ON "Correction"("revisionId");

-- CreateIndex
CREATE INDEX "Arrangement_fromAt_number_idx" ON "Arrangement"("fromAt", "number");

-- CreateIndex
CREATE INDEX "Arrangement_isBegun_fromAt_idx" ON "Arrangement"("isBegun", "fromAt");

-- CreateIndex
CREATE INDEX "Edition_announcedAt_number_idx" ON "Edition"("announcedAt", "number");

-- CreateIndex
CREATE INDEX "Edition_articleId_number_idx" ON "Edition"("articleId", "number");

-- What readers were given, and what was wrong with it, stays.
CREATE TRIGGER "Publication_is_never_changed" BEFORE UPDATE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;

CREATE TRIGGER "Publication_is_never_deleted" BEFORE DELETE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'a publication is never deleted'); END;

CREATE TRIGGER "Correction_is_never_changed" BEFORE UPDATE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;

CREATE TRIGGER "Correction_is_never_deleted" BEFORE DELETE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;

-- What is live already: where it is listed, and when it became so, by the audit log.
INSERT INTO "Listing" ("place", "articleId", "publishedAt")
SELECT 'site', "id", "publishedAt" FROM "Article"
WHERE "liveId" IS NOT NULL AND "retractedAt" IS NULL AND "publishedAt" IS NOT NULL;

INSERT INTO "Listing" ("place", "articleId", "publishedAt")
SELECT 'section:' || "sectionId", "id", "publishedAt" FROM "Article"
WHERE "liveId" IS NOT NULL AND "retractedAt" IS NULL AND "publishedAt" IS NOT NULL AND "sectionId" IS NOT NULL;

INSERT OR IGNORE INTO "Listing" ("place", "articleId", "publishedAt")
SELECT 'author:' || "Byline"."authorId", "Article"."id", "Article"."publishedAt" FROM "Article"
JOIN "Byline" ON "Byline"."revisionId" = "Article"."liveId"
WHERE "retractedAt" IS NULL AND "publishedAt" IS NOT NULL;

INSERT INTO "Publication" ("id", "articleId", "revisionId", "at")
SELECT "AuditEntry"."id", "AuditEntry"."articleId", "AuditEntry"."revisionId", "AuditEntry"."at" FROM "AuditEntry"
JOIN "Revision" ON "Revision"."id" = "AuditEntry"."revisionId" AND "Revision"."articleId" = "AuditEntry"."articleId"
WHERE "action" IN ('published', 'wentLive');

INSERT INTO "Publication" ("id", "articleId", "revisionId", "at")
SELECT "Revision"."id", "articleId", "Revision"."id", "savedAt" FROM "Revision"
WHERE "wasLive" AND NOT EXISTS (SELECT 1 FROM "Publication" WHERE "revisionId" = "Revision"."id");
