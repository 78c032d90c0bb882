-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "canonicalAddress" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "frontPicture" JSON,
ADD COLUMN     "kicker" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "searchDescription" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "searchTitle" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "shortHeadline" TEXT COLLATE "C" NOT NULL DEFAULT '';
