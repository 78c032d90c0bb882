-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "binnedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Article_binnedAt_idx" ON "Article"("binnedAt");
