-- AlterTable
ALTER TABLE "Arrangement" ADD COLUMN "cancelledAt" DATETIME;
