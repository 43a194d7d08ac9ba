-- CreateTable
CREATE TABLE "merchants" (
    "id" TEXT NOT NULL,
    "stripe_account_id" TEXT,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'US',
    "logo_image_id" TEXT,
    "brand_color" TEXT NOT NULL DEFAULT '#4f46e5',
    "headline" TEXT,
    "support_email" TEXT,
    "support_url" TEXT,
    "terms_url" TEXT,
    "privacy_url" TEXT,
    "default_locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "link_lifetime" INTEGER DEFAULT 2592000,
    "embed_origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "return_urls" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merchants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customers" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "phone" TEXT,
    "preferred_locales" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "currency" TEXT,
    "balance" BIGINT NOT NULL DEFAULT 0,
    "delinquent" BOOLEAN NOT NULL DEFAULT false,
    "address" JSONB,
    "shipping" JSONB,
    "tax_exempt" TEXT,
    "tax_ids" JSONB NOT NULL DEFAULT '[]',
    "default_payment_method_id" TEXT,
    "test_clock_id" TEXT,
    "frozen_time" TIMESTAMPTZ(3),
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "products" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "images" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "image_id" TEXT,
    "unit_label" TEXT,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "fetched_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "prices" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "nickname" TEXT,
    "currency" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "billing_scheme" TEXT NOT NULL,
    "unit_amount" BIGINT,
    "unit_amount_decimal" TEXT,
    "interval" TEXT,
    "interval_count" INTEGER,
    "usage_type" TEXT,
    "tiers_mode" TEXT,
    "tax_behavior" TEXT,
    "transform_quantity" JSONB,
    "fetched_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "prices_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "collection_method" TEXT NOT NULL,
    "billing_mode" TEXT NOT NULL,
    "description" TEXT,
    "start_date" TIMESTAMPTZ(3) NOT NULL,
    "cancel_at" TIMESTAMPTZ(3),
    "cancel_at_period_end" BOOLEAN NOT NULL DEFAULT false,
    "canceled_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "trial_start" TIMESTAMPTZ(3),
    "trial_end" TIMESTAMPTZ(3),
    "trial_end_behavior" TEXT,
    "pause_behavior" TEXT,
    "pause_resumes_at" TIMESTAMPTZ(3),
    "paused_reason" TEXT,
    "default_payment_method_id" TEXT,
    "pending_setup_intent_id" TEXT,
    "latest_invoice_id" TEXT,
    "schedule_id" TEXT,
    "cancellation_feedback" TEXT,
    "cancellation_comment" TEXT,
    "cancellation_reason" TEXT,
    "days_until_due" INTEGER,
    "discounts" JSONB NOT NULL DEFAULT '[]',
    "upcoming_total" BIGINT,
    "upcoming_amount_due" BIGINT,
    "upcoming_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "subscription_items" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subscription_id" TEXT NOT NULL,
    "price_id" TEXT NOT NULL,
    "quantity" INTEGER,
    "current_period_start" TIMESTAMPTZ(3) NOT NULL,
    "current_period_end" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subscription_items_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "payment_methods" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "brand" TEXT,
    "last4" TEXT,
    "exp_month" INTEGER,
    "exp_year" INTEGER,
    "funding" TEXT,
    "wallet" TEXT,
    "label" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_methods_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "invoices" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "subscription_id" TEXT,
    "number" TEXT,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "billing_reason" TEXT,
    "collection_method" TEXT NOT NULL,
    "subtotal" BIGINT NOT NULL,
    "total_excluding_tax" BIGINT,
    "amount_shipping" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL,
    "amount_due" BIGINT NOT NULL,
    "amount_paid" BIGINT NOT NULL,
    "amount_remaining" BIGINT NOT NULL,
    "starting_balance" BIGINT NOT NULL,
    "ending_balance" BIGINT,
    "pre_payment_credit_notes_amount" BIGINT NOT NULL DEFAULT 0,
    "post_payment_credit_notes_amount" BIGINT NOT NULL DEFAULT 0,
    "auto_advance" BOOLEAN NOT NULL DEFAULT false,
    "attempt_count" INTEGER NOT NULL,
    "next_payment_attempt" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "decline_code" TEXT,
    "requires_action" BOOLEAN NOT NULL DEFAULT false,
    "period_start" TIMESTAMPTZ(3) NOT NULL,
    "period_end" TIMESTAMPTZ(3) NOT NULL,
    "due_date" TIMESTAMPTZ(3),
    "effective_at" TIMESTAMPTZ(3),
    "finalized_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "marked_uncollectible_at" TIMESTAMPTZ(3),
    "customer_name" TEXT,
    "customer_email" TEXT,
    "customer_address" JSONB,
    "customer_tax_ids" JSONB NOT NULL DEFAULT '[]',
    "customer_tax_exempt" TEXT,
    "account_name" TEXT,
    "account_country" TEXT,
    "account_tax_ids" JSONB NOT NULL DEFAULT '[]',
    "taxes" JSONB NOT NULL DEFAULT '[]',
    "discounts" JSONB NOT NULL DEFAULT '[]',
    "custom_fields" JSONB NOT NULL DEFAULT '[]',
    "description" TEXT,
    "footer" TEXT,
    "receipt_number" TEXT,
    "plan_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "invoice_lines" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "quantity" INTEGER,
    "quantity_decimal" TEXT,
    "unit_amount_decimal" TEXT,
    "price_id" TEXT,
    "product_id" TEXT,
    "subscription_item_id" TEXT,
    "proration" BOOLEAN NOT NULL DEFAULT false,
    "period_start" TIMESTAMPTZ(3) NOT NULL,
    "period_end" TIMESTAMPTZ(3) NOT NULL,
    "taxes" JSONB NOT NULL DEFAULT '[]',
    "discounts" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "invoice_lines_pkey" PRIMARY KEY ("merchant_id","invoice_id","id")
);

-- CreateTable
CREATE TABLE "invoice_payments" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "currency" TEXT NOT NULL,
    "amount_requested" BIGINT NOT NULL,
    "amount_paid" BIGINT,
    "paid_at" TIMESTAMPTZ(3),
    "payment_intent_id" TEXT,
    "charge_id" TEXT,
    "method_type" TEXT,
    "brand" TEXT,
    "last4" TEXT,
    "amount_refunded" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_payments_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "credit_notes" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "invoice_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "reason" TEXT,
    "memo" TEXT,
    "currency" TEXT NOT NULL,
    "subtotal" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "pre_payment_amount" BIGINT NOT NULL DEFAULT 0,
    "post_payment_amount" BIGINT NOT NULL DEFAULT 0,
    "taxes" JSONB NOT NULL DEFAULT '[]',
    "discounts" JSONB NOT NULL DEFAULT '[]',
    "lines" JSONB NOT NULL DEFAULT '[]',
    "effective_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_notes_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "images" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "images_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "portal_links" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "flow" JSONB,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_opened_at" TIMESTAMPTZ(3),
    "open_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portal_links_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "portal_sessions" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "configuration_id" TEXT,
    "link_id" TEXT,
    "source" TEXT NOT NULL,
    "browser_hash" TEXT,
    "locale" TEXT,
    "flow" JSONB,
    "return_url" TEXT,
    "read_only" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "portal_sessions_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "portal_configurations" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "default_return_url" TEXT,
    "business_profile" JSONB NOT NULL DEFAULT '{}',
    "features" JSONB NOT NULL,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portal_configurations_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "intents" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "session_id" TEXT,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "input" JSONB NOT NULL DEFAULT '{}',
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "outcome" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "intents_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "inbox_events" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "customer_id" TEXT,
    "object_id" TEXT,
    "api_version" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "error" TEXT,

    CONSTRAINT "inbox_events_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "customer_id" TEXT,
    "session_id" TEXT,
    "subject_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "customer_leases" (
    "merchant_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "fence" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_leases_pkey" PRIMARY KEY ("merchant_id","customer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "merchants_stripe_account_id_key" ON "merchants"("stripe_account_id");

-- CreateIndex
CREATE INDEX "customers_merchant_id_email_idx" ON "customers"("merchant_id", "email");

-- CreateIndex
CREATE INDEX "customers_merchant_id_test_clock_id_idx" ON "customers"("merchant_id", "test_clock_id");

-- CreateIndex
CREATE INDEX "customers_merchant_id_created_at_id_idx" ON "customers"("merchant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_customer_id_idx" ON "subscriptions"("merchant_id", "customer_id");

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_status_id_idx" ON "subscriptions"("merchant_id", "status", "id");

-- CreateIndex
CREATE INDEX "subscription_items_merchant_id_subscription_id_idx" ON "subscription_items"("merchant_id", "subscription_id");

-- CreateIndex
CREATE INDEX "payment_methods_merchant_id_customer_id_idx" ON "payment_methods"("merchant_id", "customer_id");

-- CreateIndex
CREATE INDEX "invoices_merchant_id_customer_id_created_at_id_idx" ON "invoices"("merchant_id", "customer_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoices_merchant_id_subscription_id_idx" ON "invoices"("merchant_id", "subscription_id");

-- CreateIndex
CREATE INDEX "invoice_lines_merchant_id_product_id_idx" ON "invoice_lines"("merchant_id", "product_id");

-- CreateIndex
CREATE INDEX "invoice_payments_merchant_id_invoice_id_idx" ON "invoice_payments"("merchant_id", "invoice_id");

-- CreateIndex
CREATE INDEX "invoice_payments_merchant_id_payment_intent_id_idx" ON "invoice_payments"("merchant_id", "payment_intent_id");

-- CreateIndex
CREATE INDEX "credit_notes_merchant_id_customer_id_idx" ON "credit_notes"("merchant_id", "customer_id");

-- CreateIndex
CREATE INDEX "credit_notes_merchant_id_invoice_id_idx" ON "credit_notes"("merchant_id", "invoice_id");

-- CreateIndex
CREATE INDEX "portal_links_merchant_id_customer_id_created_at_idx" ON "portal_links"("merchant_id", "customer_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "portal_sessions_merchant_id_customer_id_created_at_idx" ON "portal_sessions"("merchant_id", "customer_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "intents_merchant_id_customer_id_received_at_idx" ON "intents"("merchant_id", "customer_id", "received_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "intents_merchant_id_reference_key" ON "intents"("merchant_id", "reference");

-- CreateIndex
CREATE INDEX "inbox_events_merchant_id_handled_at_received_at_idx" ON "inbox_events"("merchant_id", "handled_at", "received_at");

-- CreateIndex
CREATE INDEX "inbox_events_merchant_id_customer_id_handled_at_idx" ON "inbox_events"("merchant_id", "customer_id", "handled_at");

-- CreateIndex
CREATE INDEX "audit_log_merchant_id_customer_id_at_idx" ON "audit_log"("merchant_id", "customer_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_log_merchant_id_at_idx" ON "audit_log"("merchant_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "products" ADD CONSTRAINT "products_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prices" ADD CONSTRAINT "prices_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription_items" ADD CONSTRAINT "subscription_items_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_methods" ADD CONSTRAINT "payment_methods_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_payments" ADD CONSTRAINT "invoice_payments_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "images" ADD CONSTRAINT "images_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_links" ADD CONSTRAINT "portal_links_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_sessions" ADD CONSTRAINT "portal_sessions_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portal_configurations" ADD CONSTRAINT "portal_configurations_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intents" ADD CONSTRAINT "intents_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_events" ADD CONSTRAINT "inbox_events_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_leases" ADD CONSTRAINT "customer_leases_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
