-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "reviewMessage" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "reviewMessageBy" TEXT COLLATE "C" NOT NULL DEFAULT '';
