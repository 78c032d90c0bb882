-- The servers that run, each as long as it says so every second: lib/base/cluster/. SQLite has one server, and no such table.
-- Unlogged: after a crash of PostgreSQL the table is empty, and each server that still runs is in it again a second later.
CREATE UNLOGGED TABLE "Server" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "name" TEXT COLLATE "C" NOT NULL,
    "secretDigest" TEXT COLLATE "C" NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "edition" INTEGER NOT NULL
);

-- Tells each server that there is a new edition, when the transaction that issues it is committed.
CREATE FUNCTION "tellOfEdition"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_edition', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER "Edition_is_told" AFTER INSERT ON "Edition" FOR EACH STATEMENT EXECUTE FUNCTION "tellOfEdition"();
