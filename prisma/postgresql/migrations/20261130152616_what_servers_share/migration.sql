-- AlterTable
ALTER TABLE "JobClaim" ADD COLUMN     "runId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "FormAnswer" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sealed" TEXT COLLATE "C" NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BuildFile" (
    "path" TEXT COLLATE "C" NOT NULL,
    "packed" TEXT COLLATE "C" NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BuildFile_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE INDEX "FormAnswer_until_idx" ON "FormAnswer"("until");

-- CreateIndex
CREATE INDEX "BuildFile_seenAt_idx" ON "BuildFile"("seenAt");
