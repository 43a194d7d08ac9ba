-- CreateIndex
CREATE INDEX "portal_sessions_merchant_id_expires_at_idx" ON "portal_sessions"("merchant_id", "expires_at");
