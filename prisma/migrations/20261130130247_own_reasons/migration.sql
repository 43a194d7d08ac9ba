-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "cancellation_feedback_option" TEXT;

-- CreateTable
CREATE TABLE "feedback_options" (
    "merchant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_options_pkey" PRIMARY KEY ("merchant_id","id")
);

-- AddForeignKey
ALTER TABLE "feedback_options" ADD CONSTRAINT "feedback_options_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchants"("id") ON DELETE CASCADE ON UPDATE CASCADE;
