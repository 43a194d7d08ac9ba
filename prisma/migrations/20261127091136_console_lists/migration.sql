-- DropIndex
DROP INDEX "subscriptions_merchant_id_status_id_idx";

-- CreateIndex
CREATE INDEX "inbox_events_merchant_id_type_created_at_idx" ON "inbox_events"("merchant_id", "type", "created_at");

-- CreateIndex
CREATE INDEX "intents_merchant_id_kind_received_at_idx" ON "intents"("merchant_id", "kind", "received_at");

-- CreateIndex
CREATE INDEX "payment_methods_merchant_id_exp_year_exp_month_idx" ON "payment_methods"("merchant_id", "exp_year", "exp_month");

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_status_created_at_id_idx" ON "subscriptions"("merchant_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_canceled_at_idx" ON "subscriptions"("merchant_id", "canceled_at");

-- The console's search, by the beginning of an address, a name or its last word. Prisma cannot write expressions.
CREATE INDEX "customers_merchant_id_lower_email_idx" ON "customers" ("merchant_id", lower("email") text_pattern_ops, "id");
CREATE INDEX "customers_merchant_id_lower_name_idx" ON "customers" ("merchant_id", lower("name") text_pattern_ops, "id");
CREATE INDEX "customers_merchant_id_last_word_idx" ON "customers" ("merchant_id", lower(substring("name" from '\S+$')) text_pattern_ops, "id");

-- The console's list of subscriptions that are set to end.
CREATE INDEX "subscriptions_merchant_id_scheduled_idx" ON "subscriptions" ("merchant_id", "created_at", "id")
  WHERE "ended_at" IS NULL AND ("cancel_at" IS NOT NULL OR "cancel_at_period_end");
