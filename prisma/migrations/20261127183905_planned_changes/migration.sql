-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "planned_change" JSONB;
