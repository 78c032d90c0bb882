-- Which program each server runs: a migration that takes something away waits until none that needs it runs.
ALTER TABLE "Server" ADD COLUMN "version" TEXT COLLATE "C" NOT NULL DEFAULT '';
