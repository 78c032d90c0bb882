-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "wordCount" INTEGER;
