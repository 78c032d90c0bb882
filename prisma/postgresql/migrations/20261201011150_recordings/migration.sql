-- CreateTable
CREATE TABLE "Recording" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fileKey" TEXT COLLATE "C" NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "seconds" DOUBLE PRECISION NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "hasSound" BOOLEAN NOT NULL,
    "unusedSince" TIMESTAMPTZ(3),
    "addedById" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Captions" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recordingId" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "text" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Captions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_RecordingToRevision" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_RecordingToRevision_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Recording_fileKey_key" ON "Recording"("fileKey");

-- CreateIndex
CREATE INDEX "Recording_unusedSince_idx" ON "Recording"("unusedSince");

-- CreateIndex
CREATE INDEX "Captions_recordingId_idx" ON "Captions"("recordingId");

-- CreateIndex
CREATE INDEX "_RecordingToRevision_B_index" ON "_RecordingToRevision"("B");

-- AddForeignKey
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Captions" ADD CONSTRAINT "Captions_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "Recording"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "_RecordingToRevision" ADD CONSTRAINT "_RecordingToRevision_A_fkey" FOREIGN KEY ("A") REFERENCES "Recording"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "_RecordingToRevision" ADD CONSTRAINT "_RecordingToRevision_B_fkey" FOREIGN KEY ("B") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;
