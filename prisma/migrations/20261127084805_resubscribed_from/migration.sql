-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "resubscribed_from" TEXT;
