-- AlterTable
ALTER TABLE "portal_sessions" ADD COLUMN     "after_expiration" TEXT,
ADD COLUMN     "recoverable_until" TIMESTAMPTZ(3);
