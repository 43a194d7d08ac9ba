-- AlterTable
ALTER TABLE "customers" ADD COLUMN     "discount" JSONB;

-- AlterTable
ALTER TABLE "subscription_items" ADD COLUMN     "discounts" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "card_ends_at" TIMESTAMPTZ(3),
ADD COLUMN     "monthly_amount" BIGINT,
ADD COLUMN     "next_charge_amount" BIGINT,
ADD COLUMN     "next_charge_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "coupons" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "duration" TEXT NOT NULL,
    "percent_off" DOUBLE PRECISION,
    "amount_off" BIGINT,
    "currency" TEXT,
    "currency_options" JSONB,
    "product_ids" JSONB,
    "fetched_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "coupons_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "daily_figures" (
    "merchant_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "active" INTEGER NOT NULL,
    "trialing" INTEGER NOT NULL,
    "monthly_amounts" JSONB NOT NULL,
    "untold" INTEGER NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "daily_figures_pkey" PRIMARY KEY ("merchant_id","day")
);

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_status_next_charge_at_id_idx" ON "subscriptions"("merchant_id", "status", "next_charge_at", "id");

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_next_charge_at_id_idx" ON "subscriptions"("merchant_id", "next_charge_at", "id");

-- CreateIndex
CREATE INDEX "subscriptions_merchant_id_ended_at_idx" ON "subscriptions"("merchant_id", "ended_at");

-- AddForeignKey
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_figures" ADD CONSTRAINT "daily_figures_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The overview's sums. Prisma cannot write conditions.
CREATE INDEX "subscriptions_merchant_id_monthly_idx" ON "subscriptions" ("merchant_id", "currency", "monthly_amount")
  WHERE "status" IN ('active', 'past_due');
CREATE INDEX "invoices_merchant_id_recovered_idx" ON "invoices" ("merchant_id", "paid_at")
  WHERE "status" = 'paid' AND "attempt_count" > 1;

-- The console's list of cards that end before their next charge, and of customers by name.
CREATE INDEX "subscriptions_merchant_id_card_ends_idx" ON "subscriptions" ("merchant_id", "next_charge_at", "id")
  WHERE "card_ends_at" <= "next_charge_at";
CREATE INDEX "customers_merchant_id_sort_name_idx" ON "customers" ("merchant_id", (lower(coalesce("name", "email", "id")) COLLATE "C"), "id");
