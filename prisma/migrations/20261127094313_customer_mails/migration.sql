-- AlterTable
ALTER TABLE "merchants" ADD COLUMN     "mails_off" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "customer_mails" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customer_id" TEXT,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "input" JSONB NOT NULL DEFAULT '{}',
    "link_id" TEXT,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_mails_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "mail_opt_outs" (
    "merchant_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_opt_outs_pkey" PRIMARY KEY ("merchant_id","customer_id")
);

-- CreateIndex
CREATE INDEX "customer_mails_merchant_id_customer_id_created_at_idx" ON "customer_mails"("merchant_id", "customer_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "customer_mails_merchant_id_cause_key" ON "customer_mails"("merchant_id", "cause");

-- AddForeignKey
ALTER TABLE "customer_mails" ADD CONSTRAINT "customer_mails_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_opt_outs" ADD CONSTRAINT "mail_opt_outs_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
