-- CreateTable
CREATE TABLE "TopicAddress" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "topicId" TEXT NOT NULL,
    CONSTRAINT "TopicAddress_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "TopicAddress_topicId_idx" ON "TopicAddress"("topicId");
