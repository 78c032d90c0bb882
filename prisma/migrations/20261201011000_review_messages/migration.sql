-- AlterTable
ALTER TABLE "Article" ADD COLUMN "reviewMessage" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Article" ADD COLUMN "reviewMessageBy" TEXT NOT NULL DEFAULT '';
