-- AlterTable
ALTER TABLE "User" ADD COLUMN     "ssoIssuer" TEXT COLLATE "C",
ADD COLUMN     "ssoSubject" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "SsoSession" (
    "sessionId" TEXT COLLATE "C" NOT NULL,
    "issuer" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "providerId" TEXT COLLATE "C",
    "refreshToken" TEXT COLLATE "C",
    "accessToken" TEXT COLLATE "C",
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "failingSince" TIMESTAMPTZ(3),

    CONSTRAINT "SsoSession_pkey" PRIMARY KEY ("sessionId")
);

-- CreateIndex
CREATE INDEX "SsoSession_issuer_subject_idx" ON "SsoSession"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "User_ssoIssuer_ssoSubject_key" ON "User"("ssoIssuer", "ssoSubject");

-- AddForeignKey
ALTER TABLE "SsoSession" ADD CONSTRAINT "SsoSession_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;
