-- Which articles a user works on: all, those of some sections, or their own.
ALTER TABLE "User" ADD COLUMN "scope" TEXT NOT NULL DEFAULT 'all';

CREATE TABLE "UserSection" (
    "userId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,

    PRIMARY KEY ("userId", "sectionId"),
    CONSTRAINT "UserSection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UserSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "UserSection_sectionId_idx" ON "UserSection"("sectionId");

-- For the lists of users who see their own articles only.
CREATE INDEX "Article_beganById_updatedAt_id_idx" ON "Article"("beganById", "updatedAt", "id");
