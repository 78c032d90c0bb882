-- What lists, search engines and shared links say of an article instead of its headline, standfirst and lead picture.
ALTER TABLE "Revision" ADD COLUMN "canonicalAddress" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Revision" ADD COLUMN "frontPicture" JSONB;
ALTER TABLE "Revision" ADD COLUMN "kicker" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Revision" ADD COLUMN "searchDescription" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Revision" ADD COLUMN "searchTitle" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Revision" ADD COLUMN "shortHeadline" TEXT NOT NULL DEFAULT '';
