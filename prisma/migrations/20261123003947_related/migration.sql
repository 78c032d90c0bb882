-- CreateTable
CREATE TABLE "Related" (
    "articleId" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "target"),
    CONSTRAINT "Related_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Related_target_idx" ON "Related"("target");

-- The links of what is live already. A headline that is typed another way than its article's is
-- found once the story that links to it is published again.
INSERT OR IGNORE INTO "Related" ("articleId", "target")
SELECT "Article"."id",
  CASE WHEN "block"."value" ->> '$.target' IS NULL
    THEN 'headline:' || lower(trim("block"."value" ->> '$.headline'))
    ELSE 'article:' || ("block"."value" ->> '$.target.articleId') END
FROM "Article" JOIN "Revision" ON "Revision"."id" = "Article"."liveId", json_each("Revision"."body") AS "block"
WHERE "Article"."retractedAt" IS NULL AND "block"."value" ->> '$.type' = 'relatedLink'
  AND ("block"."value" ->> '$.target' IS NULL OR "block"."value" ->> '$.target.articleId' IS NOT NULL);
