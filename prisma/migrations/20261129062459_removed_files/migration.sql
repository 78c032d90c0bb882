-- CreateTable
CREATE TABLE "RemovedFile" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);
