-- AlterTable
ALTER TABLE "Byline" ADD COLUMN     "role" TEXT COLLATE "C" NOT NULL DEFAULT 'writer';
