-- AlterTable
ALTER TABLE "customers" ADD COLUMN     "customer_account" TEXT;

-- AlterTable
ALTER TABLE "exports" ADD COLUMN     "on_behalf_of" TEXT;

-- AlterTable
ALTER TABLE "intents" ADD COLUMN     "on_behalf_of" TEXT;

-- AlterTable
ALTER TABLE "invoices" ADD COLUMN     "on_behalf_of" TEXT;

-- AlterTable
ALTER TABLE "portal_links" ADD COLUMN     "on_behalf_of" TEXT;

-- AlterTable
ALTER TABLE "portal_sessions" ADD COLUMN     "customer_account" TEXT,
ADD COLUMN     "on_behalf_of" TEXT;

-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "on_behalf_of" TEXT;

-- CreateTable
CREATE TABLE "seller_accounts" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT,
    "brand_color" TEXT,
    "support_email" TEXT,
    "support_url" TEXT,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_accounts_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateIndex
CREATE INDEX "customers_merchant_id_customer_account_idx" ON "customers"("merchant_id", "customer_account");

-- AddForeignKey
ALTER TABLE "seller_accounts" ADD CONSTRAINT "seller_accounts_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
