-- AlterTable
ALTER TABLE "Media" ADD COLUMN "recipe" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Media_recipe_isRendered_createdAt_idx" ON "Media"("recipe", "isRendered", "createdAt");

-- Made once more: files that carry what was written for the desk alone, and those whose original may have more than eight
-- bits a colour, which were served in the wrong colours.
UPDATE "Media" SET "recipe" = 0
WHERE "instructions" <> '' OR "usageTerms" <> '' OR "mimeType" IN ('image/png', 'image/avif');
