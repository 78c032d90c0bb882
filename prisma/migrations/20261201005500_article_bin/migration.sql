-- AlterTable
ALTER TABLE "Article" ADD COLUMN "binnedAt" DATETIME;

-- CreateIndex
CREATE INDEX "Article_binnedAt_idx" ON "Article"("binnedAt");
