-- What somebody named in a byline did.
ALTER TABLE "Byline" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'writer';
