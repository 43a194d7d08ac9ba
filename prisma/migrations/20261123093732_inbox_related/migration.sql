-- AlterTable
ALTER TABLE "inbox_events" ADD COLUMN     "related_id" TEXT;
