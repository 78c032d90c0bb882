-- Pictures: the facts of a file, the rights to it, what is served of it, and a bin.
ALTER TABLE "Media" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Media" ADD COLUMN "fileName" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "likeness" TEXT;
ALTER TABLE "Media" ADD COLUMN "isDecorative" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Media" ADD COLUMN "headline" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "creator" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "source" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "copyright" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "place" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "takenAt" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "instructions" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "usageTerms" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "digitalSourceType" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "rights" TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE "Media" ADD COLUMN "rightsUntil" DATETIME;
ALTER TABLE "Media" ADD COLUMN "fromFile" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Media" ADD COLUMN "focalX" REAL NOT NULL DEFAULT 0.5;
ALTER TABLE "Media" ADD COLUMN "focalY" REAL NOT NULL DEFAULT 0.5;
ALTER TABLE "Media" ADD COLUMN "renditions" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Media" ADD COLUMN "placeholder" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "isRendered" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Media" ADD COLUMN "renditionProblem" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Media" ADD COLUMN "addedById" TEXT REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Media" ADD COLUMN "changedAt" DATETIME;
ALTER TABLE "Media" ADD COLUMN "binnedAt" DATETIME;

-- All likenesses are looked through for each picture that comes in, in this index alone.
CREATE INDEX "Media_binnedAt_likeness_id_idx" ON "Media"("binnedAt", "likeness", "id");
CREATE INDEX "Media_isRendered_createdAt_idx" ON "Media"("isRendered", "createdAt");

CREATE TABLE "Leftover" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "since" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX "Leftover_since_idx" ON "Leftover"("since");
