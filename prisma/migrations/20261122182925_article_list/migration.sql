-- What the desk's lists are filtered and sorted by.
ALTER TABLE "Article" ADD COLUMN "beganById" TEXT;
ALTER TABLE "Article" ADD COLUMN "draftSectionId" TEXT;
ALTER TABLE "Article" ADD COLUMN "savedById" TEXT;

-- What these columns say of the rows that are there.
UPDATE "Article" SET
  ("draftSectionId", "savedById") = (SELECT "sectionId", "editorId" FROM "Revision" WHERE "id" = "draftId"),
  "beganById" = (SELECT "editorId" FROM "Revision" WHERE "articleId" = "Article"."id" AND "number" = 1);

-- The stage by the pointers alone: only one that is scheduled may be another, live, by the clock.
-- Prisma sees no computed columns, nor the indexes on them: lib/articles/desk-list-sql.ts asks for both.
ALTER TABLE "Article" ADD COLUMN "standing" TEXT GENERATED ALWAYS AS (
  CASE
    WHEN "retractedAt" IS NOT NULL THEN 'retracted'
    WHEN "liveId" IS NOT NULL THEN 'live'
    WHEN "scheduledId" IS NOT NULL THEN 'scheduled'
    WHEN "liveAt" IS NOT NULL AND "draftStage" = 'draft' THEN 'unpublished'
    ELSE "draftStage"
  END
) VIRTUAL;

-- Whether the draft holds what readers do not see.
ALTER TABLE "Article" ADD COLUMN "isOpen" BOOLEAN GENERATED ALWAYS AS (
  "retractedAt" IS NULL AND "liveId" IS NOT "draftId"
) VIRTUAL;

-- CreateTable
CREATE TABLE "DraftWords" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "DraftWords_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DraftWords_articleId_key" ON "DraftWords"("articleId");

-- CreateIndex
CREATE INDEX "Article_draftSectionId_updatedAt_id_idx" ON "Article"("draftSectionId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Article_draftSectionId_headlineKey_id_idx" ON "Article"("draftSectionId", "headlineKey", "id");

-- CreateIndex
CREATE INDEX "Article_draftSectionId_publishedAt_id_idx" ON "Article"("draftSectionId", "publishedAt", "id");

-- The same by stage, and by stage and section; and what somebody still works on.
CREATE INDEX "Article_standing_updatedAt_id_idx" ON "Article"("standing", "updatedAt", "id");
CREATE INDEX "Article_standing_headlineKey_id_idx" ON "Article"("standing", "headlineKey", "id");
CREATE INDEX "Article_standing_publishedAt_id_idx" ON "Article"("standing", "publishedAt", "id");
CREATE INDEX "Article_standing_draftSectionId_updatedAt_id_idx" ON "Article"("standing", "draftSectionId", "updatedAt", "id");
CREATE INDEX "Article_standing_draftSectionId_headlineKey_id_idx" ON "Article"("standing", "draftSectionId", "headlineKey", "id");
CREATE INDEX "Article_standing_draftSectionId_publishedAt_id_idx" ON "Article"("standing", "draftSectionId", "publishedAt", "id");
CREATE INDEX "Article_isOpen_updatedAt_id_idx" ON "Article"("isOpen", "updatedAt", "id");
CREATE INDEX "Article_isOpen_savedById_updatedAt_id_idx" ON "Article"("isOpen", "savedById", "updatedAt", "id");
CREATE INDEX "Article_isOpen_beganById_updatedAt_id_idx" ON "Article"("isOpen", "beganById", "updatedAt", "id");

-- The schedule in order, and what waits for whose review.
DROP INDEX "Article_scheduledAt_idx";
CREATE INDEX "Article_scheduledAt_id_idx" ON "Article"("scheduledAt", "id");
DROP INDEX "Article_draftStage_updatedAt_id_idx";
CREATE INDEX "Article_draftStage_reviewerId_updatedAt_id_idx" ON "Article"("draftStage", "reviewerId", "updatedAt", "id");

-- An author's bylines without a look at the rows.
DROP INDEX "Byline_authorId_idx";
CREATE INDEX "Byline_authorId_revisionId_idx" ON "Byline"("authorId", "revisionId");

-- Every three characters in a row of DraftWords, each with the rows that have them. The words are
-- folded before they come here, so case is none of its business; where they stand is looked up in
-- DraftWords itself, so positions are not kept (detail=none).
CREATE VIRTUAL TABLE "DraftTrigram" USING fts5(
  "text", content='DraftWords', content_rowid='key', tokenize='trigram case_sensitive 1', detail=none
);
-- The trigrams that there are, to find one or two characters by.
CREATE VIRTUAL TABLE "DraftTrigramTerm" USING fts5vocab('DraftTrigram', 'row');

CREATE TRIGGER "DraftWords_added" AFTER INSERT ON "DraftWords"
BEGIN
  INSERT INTO "DraftTrigram" ("rowid", "text") VALUES (NEW."key", NEW."text");
END;

CREATE TRIGGER "DraftWords_removed" AFTER DELETE ON "DraftWords"
BEGIN
  INSERT INTO "DraftTrigram" ("DraftTrigram", "rowid", "text") VALUES ('delete', OLD."key", OLD."text");
END;

CREATE TRIGGER "DraftWords_changed" AFTER UPDATE ON "DraftWords" WHEN OLD."text" <> NEW."text"
BEGIN
  INSERT INTO "DraftTrigram" ("DraftTrigram", "rowid", "text") VALUES ('delete', OLD."key", OLD."text");
  INSERT INTO "DraftTrigram" ("rowid", "text") VALUES (NEW."key", NEW."text");
END;
