-- AlterTable
ALTER TABLE "Arrangement" ADD COLUMN "broughtBack" INTEGER;
