-- The words that a picture's record is found by, with an index of their trigrams: as DraftWords.
CREATE TABLE "MediaWords" (
    "key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mediaId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "MediaWords_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "MediaWords_mediaId_key" ON "MediaWords"("mediaId");

CREATE VIRTUAL TABLE "MediaTrigram" USING fts5(
  "text", content='MediaWords', content_rowid='key', tokenize='trigram case_sensitive 1', detail=none
);
CREATE VIRTUAL TABLE "MediaTrigramTerm" USING fts5vocab('MediaTrigram', 'row');

CREATE TRIGGER "MediaWords_added" AFTER INSERT ON "MediaWords"
BEGIN
  INSERT INTO "MediaTrigram" ("rowid", "text") VALUES (NEW."key", NEW."text");
END;

CREATE TRIGGER "MediaWords_removed" AFTER DELETE ON "MediaWords"
BEGIN
  INSERT INTO "MediaTrigram" ("MediaTrigram", "rowid", "text") VALUES ('delete', OLD."key", OLD."text");
END;

CREATE TRIGGER "MediaWords_changed" AFTER UPDATE ON "MediaWords" WHEN OLD."text" <> NEW."text"
BEGIN
  INSERT INTO "MediaTrigram" ("MediaTrigram", "rowid", "text") VALUES ('delete', OLD."key", OLD."text");
  INSERT INTO "MediaTrigram" ("rowid", "text") VALUES (NEW."key", NEW."text");
END;

-- The library in its orders, and by whom a picture was added.
CREATE INDEX "Media_binnedAt_createdAt_id_idx" ON "Media"("binnedAt", "createdAt", "id");
CREATE INDEX "Media_binnedAt_changedAt_id_idx" ON "Media"("binnedAt", "changedAt", "id");
CREATE INDEX "Media_binnedAt_rightsUntil_id_idx" ON "Media"("binnedAt", "rightsUntil", "id");
CREATE INDEX "Media_binnedAt_addedById_createdAt_id_idx" ON "Media"("binnedAt", "addedById", "createdAt", "id");

CREATE INDEX "Media_binnedAt_rights_id_idx" ON "Media"("binnedAt", "rights", "id");

-- Whether nothing says what it shows. Prisma sees no computed columns, nor the indexes on them:
-- lib/media/library-sql.ts asks for both.
ALTER TABLE "Media" ADD COLUMN "isUnsaid" BOOLEAN GENERATED ALWAYS AS ("altText" = '' AND "isDecorative" = 0) VIRTUAL;
CREATE INDEX "Media_binnedAt_isUnsaid_createdAt_id_idx" ON "Media"("binnedAt", "isUnsaid", "createdAt", "id");

-- Where a picture is an author's.
CREATE INDEX "Author_pictureId_idx" ON "Author"("pictureId");
