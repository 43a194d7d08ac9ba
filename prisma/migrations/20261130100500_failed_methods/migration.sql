-- AlterTable
ALTER TABLE "invoices" ADD COLUMN     "failed_at" TIMESTAMPTZ(3),
ADD COLUMN     "failed_method_id" TEXT;
