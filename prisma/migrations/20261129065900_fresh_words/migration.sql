-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "freshWords" JSONB;
