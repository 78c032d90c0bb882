-- Words are folded by one rule from now on. What readers search is indexed again by the server's rounds, and found by its
-- former words until then; the desk's words, of headlines, names and records of pictures, before the server starts.
UPDATE "SearchEntry" SET "isStale" = true;
DELETE FROM "DraftWords";
DELETE FROM "MediaWords";
