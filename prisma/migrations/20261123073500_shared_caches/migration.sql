-- CreateTable
CREATE TABLE "SharedCache" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "edition" INTEGER NOT NULL,
    "failingSince" DATETIME,
    "problem" TEXT
);
