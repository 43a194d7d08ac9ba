-- A price's tiers and its amounts in other currencies, null until they are fetched.
ALTER TABLE "prices" ADD COLUMN     "currency_options" JSONB,
ADD COLUMN     "tiers" JSONB;
