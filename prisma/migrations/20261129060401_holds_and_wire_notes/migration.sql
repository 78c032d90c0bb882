-- CreateTable
CREATE TABLE "Hold" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "until" DATETIME,
    "words" TEXT NOT NULL,
    "liftedAt" DATETIME,
    "liftedById" TEXT,
    CONSTRAINT "Hold_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "blockId" TEXT,
    "answersId" TEXT,
    "writerId" TEXT,
    "words" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "Note_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_writerId_fkey" FOREIGN KEY ("writerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Note_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Note" ("answersId", "articleId", "blockId", "createdAt", "id", "resolvedAt", "resolvedById", "words", "writerId") SELECT "answersId", "articleId", "blockId", "createdAt", "id", "resolvedAt", "resolvedById", "words", "writerId" FROM "Note";
DROP TABLE "Note";
ALTER TABLE "new_Note" RENAME TO "Note";
CREATE INDEX "Note_articleId_createdAt_idx" ON "Note"("articleId", "createdAt");
CREATE INDEX "Note_answersId_idx" ON "Note"("answersId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- AlterTable
ALTER TABLE "WireCopy" ADD COLUMN "story" INTEGER NOT NULL DEFAULT 1;
DROP INDEX "WireCopy_sha256_key";
CREATE UNIQUE INDEX "WireCopy_sha256_story_key" ON "WireCopy"("sha256", "story");
