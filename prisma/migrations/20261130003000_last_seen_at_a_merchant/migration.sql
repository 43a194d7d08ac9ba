-- When a user was last at this merchant: visits to other merchants are none of its business.
ALTER TABLE "memberships" ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);
