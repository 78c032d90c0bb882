-- CreateTable
CREATE TABLE "Recording" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileKey" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "seconds" REAL NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "hasSound" BOOLEAN NOT NULL,
    "unusedSince" DATETIME,
    "addedById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Recording_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Captions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordingId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Captions_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "Recording" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "_RecordingToRevision" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_RecordingToRevision_A_fkey" FOREIGN KEY ("A") REFERENCES "Recording" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_RecordingToRevision_B_fkey" FOREIGN KEY ("B") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Recording_fileKey_key" ON "Recording"("fileKey");

-- CreateIndex
CREATE INDEX "Recording_unusedSince_idx" ON "Recording"("unusedSince");

-- CreateIndex
CREATE INDEX "Captions_recordingId_idx" ON "Captions"("recordingId");

-- CreateIndex
CREATE UNIQUE INDEX "_RecordingToRevision_AB_unique" ON "_RecordingToRevision"("A", "B");

-- CreateIndex
CREATE INDEX "_RecordingToRevision_B_index" ON "_RecordingToRevision"("B");
