-- AlterTable
ALTER TABLE "Section" ADD COLUMN "retiredAt" DATETIME;

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Address" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "Address_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Receipt_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "blockId" TEXT,
    "answersId" TEXT,
    "writerId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "Note_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_writerId_fkey" FOREIGN KEY ("writerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "noteId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("noteId", "userId"),
    CONSTRAINT "Mention_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Presence" (
    "tabId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "blockId" TEXT,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "tabId"),
    CONSTRAINT "Presence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "articleId" TEXT,
    "revisionId" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "detail" JSONB
);

-- CreateTable
CREATE TABLE "JobClaim" (
    "job" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "heldUntil" DATETIME NOT NULL
);

-- Columns are added where they are: to make a table anew would drop the old one, and with it, by
-- their foreign keys, the rows that belong to it.
ALTER TABLE "Article" ADD COLUMN "scheduledId" TEXT REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Article" ADD COLUMN "scheduledAt" DATETIME;
ALTER TABLE "Article" ADD COLUMN "retractedAt" DATETIME;
ALTER TABLE "Article" ADD COLUMN "retraction" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Article" ADD COLUMN "draftStage" TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE "Article" ADD COLUMN "reviewerId" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Article" ADD COLUMN "headlineKey" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Author" ADD COLUMN "pictureId" TEXT REFERENCES "Media" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Author" ADD COLUMN "mergedIntoId" TEXT REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Revision" ADD COLUMN "isKept" BOOLEAN NOT NULL DEFAULT false;

-- What the new columns say of the rows that are there.
UPDATE "Article" SET "headlineKey" = (SELECT "headlineKey" FROM "Revision" WHERE "id" = "draftId");
UPDATE "Revision" SET "isKept" = true WHERE "wasLive";
INSERT INTO "Address" ("slug", "articleId", "since") SELECT "slug", "id", "liveAt" FROM "Article" WHERE "liveAt" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Article_scheduledId_key" ON "Article"("scheduledId");

-- CreateIndex
CREATE INDEX "Article_headlineKey_id_idx" ON "Article"("headlineKey", "id");

-- CreateIndex
CREATE INDEX "Article_scheduledAt_idx" ON "Article"("scheduledAt");

-- CreateIndex
CREATE INDEX "Article_draftStage_updatedAt_id_idx" ON "Article"("draftStage", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Author_mergedIntoId_idx" ON "Author"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "Address_articleId_idx" ON "Address"("articleId");

-- CreateIndex
CREATE INDEX "Receipt_createdAt_idx" ON "Receipt"("createdAt");

-- CreateIndex
CREATE INDEX "Note_articleId_createdAt_idx" ON "Note"("articleId", "createdAt");

-- CreateIndex
CREATE INDEX "Note_answersId_idx" ON "Note"("answersId");

-- CreateIndex
CREATE INDEX "Mention_userId_idx" ON "Mention"("userId");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_articleId_at_idx" ON "AuditEntry"("articleId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_idx" ON "AuditEntry"("action", "at");

-- What was live and what was recorded stands, whoever asks.
CREATE TRIGGER "Revision_live_is_never_changed" BEFORE UPDATE ON "Revision" WHEN OLD."wasLive"
BEGIN SELECT RAISE(ABORT, 'a revision that was live is never changed'); END;

CREATE TRIGGER "Revision_live_is_never_deleted" BEFORE DELETE ON "Revision" WHEN OLD."wasLive"
BEGIN SELECT RAISE(ABORT, 'a revision that was live is never deleted'); END;

CREATE TRIGGER "AuditEntry_is_never_changed" BEFORE UPDATE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'an audit entry is never changed'); END;

CREATE TRIGGER "AuditEntry_is_never_deleted" BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'an audit entry is never deleted'); END;
