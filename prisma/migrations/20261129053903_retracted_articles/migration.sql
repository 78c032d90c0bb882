-- CreateIndex
CREATE INDEX "Article_retractedAt_idx" ON "Article"("retractedAt");
