-- What the desk's lists find a name by, folded. Those that are there already are folded before the server starts.
ALTER TABLE "Author" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Topic" ADD COLUMN "nameKey" TEXT NOT NULL DEFAULT '';
