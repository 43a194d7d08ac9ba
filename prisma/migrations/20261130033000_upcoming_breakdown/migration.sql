-- What the next charge consists of, by Stripe's preview; null until a sync brings it.
ALTER TABLE "subscriptions" ADD COLUMN     "upcoming_breakdown" JSONB;
