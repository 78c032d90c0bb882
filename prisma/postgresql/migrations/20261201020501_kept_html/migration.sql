-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "hasKeptHtml" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Article_hasKeptHtml_updatedAt_id_idx" ON "Article"("hasKeptHtml", "updatedAt", "id");
