-- The whole newsroom as it is in SQLite after the migration name_keys.

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "passwordHash" TEXT COLLATE "C" NOT NULL,
    "hasDemoPassword" BOOLEAN NOT NULL DEFAULT false,
    "isDisabled" BOOLEAN NOT NULL DEFAULT false,
    "sessionNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "device" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInLimit" (
    "queue" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInLimit_pkey" PRIMARY KEY ("queue")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Author" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "contactEmail" TEXT COLLATE "C",
    "biography" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "isTeam" BOOLEAN NOT NULL DEFAULT false,
    "pictureId" TEXT COLLATE "C",
    "userId" TEXT COLLATE "C",
    "mergedIntoId" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "nameKey" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "description" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicAddress" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "topicId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TopicAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fileKey" TEXT COLLATE "C",
    "mimeType" TEXT COLLATE "C",
    "width" INTEGER,
    "height" INTEGER,
    "byteSize" INTEGER,
    "fileName" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "likeness" TEXT COLLATE "C",
    "caption" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "credit" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "altText" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "isDecorative" BOOLEAN NOT NULL DEFAULT false,
    "headline" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "creator" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "source" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "copyright" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "place" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "takenAt" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "instructions" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "usageTerms" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "digitalSourceType" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "rights" TEXT COLLATE "C" NOT NULL DEFAULT 'unknown',
    "rightsUntil" TIMESTAMPTZ(3),
    "fromFile" JSON NOT NULL DEFAULT '[]',
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "renditions" JSON NOT NULL DEFAULT '[]',
    "placeholder" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "isRendered" BOOLEAN NOT NULL DEFAULT false,
    "renditionProblem" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "recipe" INTEGER NOT NULL DEFAULT 1,
    "addedById" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3),
    "binnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leftover" (
    "key" TEXT COLLATE "C" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Leftover_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RemovedFile" (
    "key" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemovedFile_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "MediaWords" (
    "key" SERIAL NOT NULL,
    "mediaId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MediaWords_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "sectionId" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "draftId" TEXT COLLATE "C" NOT NULL,
    "liveId" TEXT COLLATE "C",
    "liveAt" TIMESTAMPTZ(3),
    "scheduledId" TEXT COLLATE "C",
    "scheduledAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "revisedAt" TIMESTAMPTZ(3),
    "retractedAt" TIMESTAMPTZ(3),
    "retraction" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "draftStage" TEXT COLLATE "C" NOT NULL DEFAULT 'draft',
    "reviewerId" TEXT COLLATE "C",
    "headlineKey" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "draftSectionId" TEXT COLLATE "C",
    "savedById" TEXT COLLATE "C",
    "beganById" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftWords" (
    "key" SERIAL NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DraftWords_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "key" BIGINT NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "revisionId" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "isDraft" BOOLEAN NOT NULL,
    "isStale" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Address" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT COLLATE "C" NOT NULL,
    "headlineKey" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "standfirst" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "dateline" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "sectionId" TEXT COLLATE "C",
    "leadPicture" JSON,
    "body" JSON NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C",
    "wasLive" BOOLEAN NOT NULL DEFAULT false,
    "isKept" BOOLEAN NOT NULL DEFAULT false,
    "freshWords" JSON,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Byline" (
    "revisionId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "authorId" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL DEFAULT '',

    CONSTRAINT "Byline_pkey" PRIMARY KEY ("revisionId","position")
);

-- CreateTable
CREATE TABLE "RevisionTopic" (
    "revisionId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "topicId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RevisionTopic_pkey" PRIMARY KEY ("revisionId","position")
);

-- CreateTable
CREATE TABLE "Listing" (
    "place" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("place","articleId")
);

-- CreateTable
CREATE TABLE "Related" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Related_pkey" PRIMARY KEY ("articleId","target")
);

-- CreateTable
CREATE TABLE "OutsideLink" (
    "address" TEXT COLLATE "C" NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "status" INTEGER,
    "problem" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "isBroken" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OutsideLink_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "OutsideUse" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OutsideUse_pkey" PRIMARY KEY ("articleId","address")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "revisionId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "change" TEXT COLLATE "C",

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "revisionId" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" TEXT COLLATE "C",
    "approvedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduledChange" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "change" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "approvedById" TEXT COLLATE "C",
    "approvedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ScheduledChange_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Arrangement" (
    "number" SERIAL NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSON NOT NULL,
    "madeById" TEXT COLLATE "C",
    "madeBy" TEXT COLLATE "C" NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "isBegun" BOOLEAN NOT NULL DEFAULT false,
    "cancelledAt" TIMESTAMPTZ(3),
    "broughtBack" INTEGER,

    CONSTRAINT "Arrangement_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Edition" (
    "number" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C",
    "isWhole" BOOLEAN NOT NULL DEFAULT false,
    "addresses" JSON NOT NULL,
    "announcedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "SharedCache" (
    "address" TEXT COLLATE "C" NOT NULL,
    "edition" INTEGER NOT NULL,
    "failingSince" TIMESTAMPTZ(3),
    "problem" TEXT COLLATE "C",

    CONSTRAINT "SharedCache_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "WireCopy" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "story" INTEGER NOT NULL DEFAULT 1,
    "bytes" BYTEA NOT NULL,
    "lines" JSON NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WireCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "until" TIMESTAMPTZ(3),
    "words" TEXT COLLATE "C" NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" TEXT COLLATE "C",

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "blockId" TEXT COLLATE "C",
    "answersId" TEXT COLLATE "C",
    "writerId" TEXT COLLATE "C",
    "words" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" TEXT COLLATE "C",

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "noteId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("noteId","userId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "tabId" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "blockId" TEXT COLLATE "C",
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("articleId","tabId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT COLLATE "C",
    "actorName" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C",
    "revisionId" TEXT COLLATE "C",
    "subject" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "detail" JSON,
    "condensed" TEXT COLLATE "C",

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobClaim" (
    "job" TEXT COLLATE "C" NOT NULL,
    "holder" TEXT COLLATE "C" NOT NULL,
    "heldUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobClaim_pkey" PRIMARY KEY ("job")
);

-- CreateTable
CREATE TABLE "_MediaToRevision" (
    "A" TEXT COLLATE "C" NOT NULL,
    "B" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "_MediaToRevision_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "SignInLimit_lastAt_idx" ON "SignInLimit"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Author_slug_key" ON "Author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Author_userId_key" ON "Author"("userId");

-- CreateIndex
CREATE INDEX "Author_name_idx" ON "Author"("name");

-- CreateIndex
CREATE INDEX "Author_mergedIntoId_idx" ON "Author"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Author_pictureId_idx" ON "Author"("pictureId");

-- CreateIndex
CREATE UNIQUE INDEX "Section_slug_key" ON "Section"("slug");

-- CreateIndex
CREATE INDEX "Section_position_idx" ON "Section"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_name_idx" ON "Topic"("name");

-- CreateIndex
CREATE INDEX "TopicAddress_topicId_idx" ON "TopicAddress"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "Media_fileKey_key" ON "Media"("fileKey");

-- CreateIndex
CREATE INDEX "Media_binnedAt_likeness_id_idx" ON "Media"("binnedAt", "likeness", "id");

-- CreateIndex
CREATE INDEX "Media_binnedAt_createdAt_id_idx" ON "Media"("binnedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Media_binnedAt_changedAt_id_idx" ON "Media"("binnedAt", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Media_binnedAt_rightsUntil_id_idx" ON "Media"("binnedAt", "rightsUntil", "id");

-- CreateIndex
CREATE INDEX "Media_binnedAt_rights_id_idx" ON "Media"("binnedAt", "rights", "id");

-- CreateIndex
CREATE INDEX "Media_binnedAt_addedById_createdAt_id_idx" ON "Media"("binnedAt", "addedById", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Media_isRendered_createdAt_idx" ON "Media"("isRendered", "createdAt");

-- CreateIndex
CREATE INDEX "Media_recipe_isRendered_createdAt_idx" ON "Media"("recipe", "isRendered", "createdAt");

-- CreateIndex
CREATE INDEX "Leftover_since_idx" ON "Leftover"("since");

-- CreateIndex
CREATE UNIQUE INDEX "MediaWords_mediaId_key" ON "MediaWords"("mediaId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_draftId_key" ON "Article"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_liveId_key" ON "Article"("liveId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_scheduledId_key" ON "Article"("scheduledId");

-- CreateIndex
CREATE INDEX "Article_publishedAt_id_idx" ON "Article"("publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_publishedAt_revisedAt_idx" ON "Article"("publishedAt", "revisedAt");

-- CreateIndex
CREATE INDEX "Article_sectionId_publishedAt_id_idx" ON "Article"("sectionId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_updatedAt_id_idx" ON "Article"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Article_headlineKey_id_idx" ON "Article"("headlineKey", "id");

-- CreateIndex
CREATE INDEX "Article_draftSectionId_updatedAt_id_idx" ON "Article"("draftSectionId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Article_draftSectionId_headlineKey_id_idx" ON "Article"("draftSectionId", "headlineKey", "id");

-- CreateIndex
CREATE INDEX "Article_draftSectionId_publishedAt_id_idx" ON "Article"("draftSectionId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_scheduledAt_id_idx" ON "Article"("scheduledAt", "id");

-- CreateIndex
CREATE INDEX "Article_retractedAt_idx" ON "Article"("retractedAt");

-- CreateIndex
CREATE INDEX "Article_draftStage_reviewerId_updatedAt_id_idx" ON "Article"("draftStage", "reviewerId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DraftWords_articleId_key" ON "DraftWords"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_revisionId_key" ON "SearchEntry"("revisionId");

-- CreateIndex
CREATE INDEX "SearchEntry_articleId_idx" ON "SearchEntry"("articleId");

-- CreateIndex
CREATE INDEX "SearchEntry_isStale_key_idx" ON "SearchEntry"("isStale", "key");

-- CreateIndex
CREATE INDEX "Address_articleId_idx" ON "Address"("articleId");

-- CreateIndex
CREATE INDEX "Receipt_createdAt_idx" ON "Receipt"("createdAt");

-- CreateIndex
CREATE INDEX "Revision_headlineKey_idx" ON "Revision"("headlineKey");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_number_key" ON "Revision"("articleId", "number");

-- CreateIndex
CREATE INDEX "Byline_authorId_revisionId_idx" ON "Byline"("authorId", "revisionId");

-- CreateIndex
CREATE INDEX "RevisionTopic_topicId_revisionId_idx" ON "RevisionTopic"("topicId", "revisionId");

-- CreateIndex
CREATE INDEX "Listing_place_publishedAt_articleId_idx" ON "Listing"("place", "publishedAt", "articleId");

-- CreateIndex
CREATE INDEX "Listing_articleId_idx" ON "Listing"("articleId");

-- CreateIndex
CREATE INDEX "Related_target_idx" ON "Related"("target");

-- CreateIndex
CREATE INDEX "OutsideLink_nextAt_idx" ON "OutsideLink"("nextAt");

-- CreateIndex
CREATE INDEX "OutsideLink_isBroken_failingSince_idx" ON "OutsideLink"("isBroken", "failingSince");

-- CreateIndex
CREATE INDEX "OutsideUse_address_idx" ON "OutsideUse"("address");

-- CreateIndex
CREATE INDEX "Publication_articleId_at_idx" ON "Publication"("articleId", "at");

-- CreateIndex
CREATE INDEX "Publication_revisionId_idx" ON "Publication"("revisionId");

-- CreateIndex
CREATE INDEX "Correction_articleId_at_idx" ON "Correction"("articleId", "at");

-- CreateIndex
CREATE INDEX "Correction_at_id_idx" ON "Correction"("at", "id");

-- CreateIndex
CREATE INDEX "Correction_revisionId_idx" ON "Correction"("revisionId");

-- CreateIndex
CREATE INDEX "Arrangement_fromAt_number_idx" ON "Arrangement"("fromAt", "number");

-- CreateIndex
CREATE INDEX "Arrangement_isBegun_fromAt_idx" ON "Arrangement"("isBegun", "fromAt");

-- CreateIndex
CREATE INDEX "Edition_announcedAt_number_idx" ON "Edition"("announcedAt", "number");

-- CreateIndex
CREATE INDEX "Edition_articleId_number_idx" ON "Edition"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "WireCopy_articleId_key" ON "WireCopy"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "WireCopy_sha256_story_key" ON "WireCopy"("sha256", "story");

-- CreateIndex
CREATE INDEX "Note_articleId_createdAt_idx" ON "Note"("articleId", "createdAt");

-- CreateIndex
CREATE INDEX "Note_answersId_idx" ON "Note"("answersId");

-- CreateIndex
CREATE INDEX "Mention_userId_idx" ON "Mention"("userId");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_condensed_key" ON "AuditEntry"("condensed");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_articleId_at_idx" ON "AuditEntry"("articleId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_idx" ON "AuditEntry"("action", "at");

-- CreateIndex
CREATE INDEX "_MediaToRevision_B_index" ON "_MediaToRevision"("B");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Author"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "TopicAddress" ADD CONSTRAINT "TopicAddress_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "MediaWords" ADD CONSTRAINT "MediaWords_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_liveId_fkey" FOREIGN KEY ("liveId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_scheduledId_fkey" FOREIGN KEY ("scheduledId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "DraftWords" ADD CONSTRAINT "DraftWords_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Byline" ADD CONSTRAINT "Byline_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Byline" ADD CONSTRAINT "Byline_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "RevisionTopic" ADD CONSTRAINT "RevisionTopic_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "RevisionTopic" ADD CONSTRAINT "RevisionTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Related" ADD CONSTRAINT "Related_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "OutsideUse" ADD CONSTRAINT "OutsideUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "OutsideUse" ADD CONSTRAINT "OutsideUse_address_fkey" FOREIGN KEY ("address") REFERENCES "OutsideLink"("address") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "ScheduledChange" ADD CONSTRAINT "ScheduledChange_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "WireCopy" ADD CONSTRAINT "WireCopy_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_writerId_fkey" FOREIGN KEY ("writerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "_MediaToRevision" ADD CONSTRAINT "_MediaToRevision_A_fkey" FOREIGN KEY ("A") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "_MediaToRevision" ADD CONSTRAINT "_MediaToRevision_B_fkey" FOREIGN KEY ("B") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE;

-- An article and its first revision point at each other: the key is checked when the transaction ends. The others are
-- checked at once, unless a transaction asks for the end (SET CONSTRAINTS).

-- What Prisma's schema cannot say. The desk's lists ask for these columns and indexes: lib/desk/articles/desk-list-sql.ts.
-- The stage by the pointers alone: only one that is scheduled may be another, live, by the clock.
ALTER TABLE "Article" ADD COLUMN "standing" TEXT COLLATE "C" GENERATED ALWAYS AS (
  CASE
    WHEN "retractedAt" IS NOT NULL THEN 'retracted'
    WHEN "liveId" IS NOT NULL THEN 'live'
    WHEN "scheduledId" IS NOT NULL THEN 'scheduled'
    WHEN "liveAt" IS NOT NULL AND "draftStage" = 'draft' THEN 'unpublished'
    ELSE "draftStage"
  END
) STORED;
-- Whether the draft holds what readers do not see. A number, as in SQLite.
ALTER TABLE "Article" ADD COLUMN "isOpen" INTEGER GENERATED ALWAYS AS (
  CASE WHEN "retractedAt" IS NULL AND "liveId" IS DISTINCT FROM "draftId" THEN 1 ELSE 0 END
) STORED;
CREATE INDEX "Article_standing_updatedAt_id_idx" ON "Article"("standing", "updatedAt", "id");
CREATE INDEX "Article_standing_headlineKey_id_idx" ON "Article"("standing", "headlineKey", "id");
CREATE INDEX "Article_standing_publishedAt_id_idx" ON "Article"("standing", "publishedAt", "id");
CREATE INDEX "Article_standing_draftSectionId_updatedAt_id_idx" ON "Article"("standing", "draftSectionId", "updatedAt", "id");
CREATE INDEX "Article_standing_draftSectionId_headlineKey_id_idx" ON "Article"("standing", "draftSectionId", "headlineKey", "id");
CREATE INDEX "Article_standing_draftSectionId_publishedAt_id_idx" ON "Article"("standing", "draftSectionId", "publishedAt", "id");
CREATE INDEX "Article_isOpen_updatedAt_id_idx" ON "Article"("isOpen", "updatedAt", "id");
CREATE INDEX "Article_isOpen_savedById_updatedAt_id_idx" ON "Article"("isOpen", "savedById", "updatedAt", "id");
CREATE INDEX "Article_isOpen_beganById_updatedAt_id_idx" ON "Article"("isOpen", "beganById", "updatedAt", "id");

-- Whether nothing says what a picture shows: lib/desk/pictures/library-sql.ts.
ALTER TABLE "Media" ADD COLUMN "isUnsaid" INTEGER GENERATED ALWAYS AS (
  CASE WHEN "altText" = '' AND NOT "isDecorative" THEN 1 ELSE 0 END
) STORED;
CREATE INDEX "Media_binnedAt_isUnsaid_createdAt_id_idx" ON "Media"("binnedAt", "isUnsaid", "createdAt", "id");

-- Every one, two and three characters in a row of a text, to find words by: lib/base/lists/words.ts. The extension pg_trgm
-- leaves out what the database's locale does not take for letters, and knows no fewer than three.
CREATE FUNCTION "grams"("words" TEXT) RETURNS TEXT[] IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT array_agg(DISTINCT "gram") FROM (
    SELECT unnest(ARRAY["one", "one" || "two", "one" || "two" || "three"]) AS "gram" FROM (
      SELECT "one", lead("one", 1) OVER "row" AS "two", lead("one", 2) OVER "row" AS "three"
      FROM unnest(string_to_array("words", NULL)) WITH ORDINALITY AS "each"("one", "at")
      WINDOW "row" AS (ORDER BY "at")
    ) AS "rows"
  ) AS "all" WHERE "gram" IS NOT NULL
$$;
CREATE INDEX "DraftWords_grams_idx" ON "DraftWords" USING GIN ("grams"("text"));
CREATE INDEX "MediaWords_grams_idx" ON "MediaWords" USING GIN ("grams"("text"));

-- The words of each entry that readers and the desk search, cut and folded: lib/projections/search/postgresql-words.ts.
CREATE TABLE "SearchWords" (
    "key" BIGINT NOT NULL PRIMARY KEY REFERENCES "SearchEntry"("key") ON DELETE CASCADE,
    "words" TSVECTOR NOT NULL
);
CREATE INDEX "SearchWords_words_idx" ON "SearchWords" USING GIN ("words");

-- What was live, was given to readers or was recorded stands, whoever asks.
CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "Revision_live_is_never_changed" BEFORE UPDATE ON "Revision" FOR EACH ROW WHEN (OLD."wasLive")
  EXECUTE FUNCTION "refuse"('a revision that was live is never changed');
CREATE TRIGGER "Revision_live_is_never_deleted" BEFORE DELETE ON "Revision" FOR EACH ROW WHEN (OLD."wasLive")
  EXECUTE FUNCTION "refuse"('a revision that was live is never deleted');
CREATE TRIGGER "Publication_is_never_changed" BEFORE UPDATE ON "Publication" FOR EACH ROW
  EXECUTE FUNCTION "refuse"('a publication is never changed');
CREATE TRIGGER "Publication_is_never_deleted" BEFORE DELETE ON "Publication" FOR EACH ROW
  EXECUTE FUNCTION "refuse"('a publication is never deleted');
CREATE TRIGGER "Correction_is_never_changed" BEFORE UPDATE ON "Correction" FOR EACH ROW
  EXECUTE FUNCTION "refuse"('a correction is never changed');
CREATE TRIGGER "Correction_is_never_deleted" BEFORE DELETE ON "Correction" FOR EACH ROW
  EXECUTE FUNCTION "refuse"('a correction is never deleted');
-- What is counted in one entry grows, and nothing else of the log changes.
CREATE TRIGGER "AuditEntry_is_never_changed" BEFORE UPDATE ON "AuditEntry" FOR EACH ROW
  WHEN (OLD."condensed" IS NULL
    OR OLD."id" IS DISTINCT FROM NEW."id"
    OR OLD."condensed" IS DISTINCT FROM NEW."condensed"
    OR OLD."action" IS DISTINCT FROM NEW."action"
    OR OLD."actorId" IS DISTINCT FROM NEW."actorId"
    OR OLD."actorName" IS DISTINCT FROM NEW."actorName"
    OR OLD."at" > NEW."at"
    OR CAST(OLD."detail" ->> 'count' AS BIGINT) >= CAST(NEW."detail" ->> 'count' AS BIGINT))
  EXECUTE FUNCTION "refuse"('an audit entry is never changed');
CREATE TRIGGER "AuditEntry_is_never_deleted" BEFORE DELETE ON "AuditEntry" FOR EACH ROW
  EXECUTE FUNCTION "refuse"('an audit entry is never deleted');
