-- CreateIndex
CREATE INDEX "Revision_canonicalAddress_id_idx" ON "Revision"("canonicalAddress", "id");
