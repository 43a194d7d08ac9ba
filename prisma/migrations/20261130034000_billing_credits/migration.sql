-- What billing credits paid of an invoice: part of neither its discounts nor the customer's balance.
ALTER TABLE "invoices" ADD COLUMN     "billing_credits" BIGINT NOT NULL DEFAULT 0;
