-- CreateTable
CREATE TABLE "SearchEntry" (
    "key" BIGINT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "isDraft" BOOLEAN NOT NULL,
    "isStale" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "SearchEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchEntry_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_revisionId_key" ON "SearchEntry"("revisionId");

-- CreateIndex
CREATE INDEX "SearchEntry_articleId_idx" ON "SearchEntry"("articleId");

-- CreateIndex
CREATE INDEX "SearchEntry_isStale_key_idx" ON "SearchEntry"("isStale", "key");

-- The words of each entry, under its key. They come cut and folded by lib/search/words.ts, with a space between them,
-- so the plainest tokenizer has nothing left to decide. A mark begins with a colon, which no word has. The texts
-- themselves are not kept here a second time (content='').
CREATE VIRTUAL TABLE "SearchWords" USING fts5(
  "headline", "standfirst", "body", "authors", "captions", "characters", "marks",
  content='', contentless_delete=1, tokenize="ascii tokenchars ':-_'", prefix='3'
);

CREATE TRIGGER "SearchEntry_removed" AFTER DELETE ON "SearchEntry"
BEGIN
  DELETE FROM "SearchWords" WHERE "rowid" = OLD."key";
END;
