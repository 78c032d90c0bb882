-- AlterTable
ALTER TABLE "JobClaim" ADD COLUMN "runId" TEXT;

-- CreateTable
CREATE TABLE "FormAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sealed" TEXT NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BuildFile" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "packed" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "FormAnswer_until_idx" ON "FormAnswer"("until");

-- CreateIndex
CREATE INDEX "BuildFile_seenAt_idx" ON "BuildFile"("seenAt");
