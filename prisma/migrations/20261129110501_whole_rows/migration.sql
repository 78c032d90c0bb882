-- Rows from before a number with a fraction was added to the table have only its default. SQLite 3.45 takes that for NULL when it
-- checks a database, so that a backup would count as damaged. An update writes the whole row.
UPDATE "Media" SET "focalX" = "focalX", "focalY" = "focalY";
