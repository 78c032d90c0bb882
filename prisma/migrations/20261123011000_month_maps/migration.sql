-- When a month's articles were last revised: for the index of site maps.

-- CreateIndex
CREATE INDEX "Article_publishedAt_revisedAt_idx" ON "Article"("publishedAt", "revisedAt");
