-- A count is no amount of money.
ALTER TABLE "exports" RENAME COLUMN "total" TO "invoice_count";
