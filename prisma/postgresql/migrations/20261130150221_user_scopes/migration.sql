-- AlterTable
ALTER TABLE "User" ADD COLUMN     "scope" TEXT COLLATE "C" NOT NULL DEFAULT 'all';

-- CreateTable
CREATE TABLE "UserSection" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "sectionId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "UserSection_pkey" PRIMARY KEY ("userId","sectionId")
);

-- CreateIndex
CREATE INDEX "UserSection_sectionId_idx" ON "UserSection"("sectionId");

-- CreateIndex
CREATE INDEX "Article_beganById_updatedAt_id_idx" ON "Article"("beganById", "updatedAt", "id");

-- AddForeignKey
ALTER TABLE "UserSection" ADD CONSTRAINT "UserSection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "UserSection" ADD CONSTRAINT "UserSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;
