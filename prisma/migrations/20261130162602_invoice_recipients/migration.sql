-- CreateTable
CREATE TABLE "invoice_recipients" (
    "merchant_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "invoice_recipients_pkey" PRIMARY KEY ("merchant_id","customer_id","id")
);

-- AddForeignKey
ALTER TABLE "invoice_recipients" ADD CONSTRAINT "invoice_recipients_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
