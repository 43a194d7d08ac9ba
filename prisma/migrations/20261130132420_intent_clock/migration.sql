-- AlterTable
ALTER TABLE "intents" ADD COLUMN     "clock_ahead" BIGINT;
