-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "condensed" TEXT;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "SignInFailures";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "SignInLimit" (
    "queue" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "lastAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "SignInLimit_lastAt_idx" ON "SignInLimit"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_condensed_key" ON "AuditEntry"("condensed");

-- What is counted in one entry grows, and nothing else of the log changes.
DROP TRIGGER "AuditEntry_is_never_changed";

CREATE TRIGGER "AuditEntry_is_never_changed" BEFORE UPDATE ON "AuditEntry"
WHEN OLD."condensed" IS NULL
  OR OLD."id" IS NOT NEW."id"
  OR OLD."condensed" IS NOT NEW."condensed"
  OR OLD."action" IS NOT NEW."action"
  OR OLD."actorId" IS NOT NEW."actorId"
  OR OLD."actorName" IS NOT NEW."actorName"
  OR OLD."at" > NEW."at"
  OR json_extract(OLD."detail", '$.count') >= json_extract(NEW."detail", '$.count')
BEGIN SELECT RAISE(ABORT, 'an audit entry is never changed'); END;
