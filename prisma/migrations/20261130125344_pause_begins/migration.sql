-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "pause_begins_at" TIMESTAMPTZ(3);
