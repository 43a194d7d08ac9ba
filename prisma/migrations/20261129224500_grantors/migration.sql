-- Who let a session or a link in: what they let in ends when they lose the right to.
ALTER TABLE "portal_links" ADD COLUMN     "grantor_kind" TEXT,
ADD COLUMN     "grantor_id" TEXT,
ADD COLUMN     "address_hash" TEXT;

ALTER TABLE "portal_sessions" ADD COLUMN     "grantor_kind" TEXT,
ADD COLUMN     "grantor_id" TEXT,
ADD COLUMN     "auth_session_id" TEXT;

ALTER TABLE "memberships" ADD COLUMN     "role_changed_at" TIMESTAMPTZ(3);

-- A link made by a user that was mailed was let in by the address, whose hash takes a key that SQL does not have.
UPDATE "portal_links" AS l SET
  "grantor_kind" = CASE
    WHEN l."created_by" ~ '^seed(:|$)' THEN 'setup'
    WHEN l."created_by" = 'sandbox' THEN 'panel'
    WHEN l."created_by" LIKE 'api:%' AND EXISTS (
      SELECT FROM "api_keys" k WHERE k."merchant_id" = l."merchant_id" AND k."id" = substr(l."created_by", 5)) THEN 'api_key'
    WHEN l."created_by" LIKE 'user:%' AND NOT EXISTS (
      SELECT FROM "customer_mails" m WHERE m."merchant_id" = l."merchant_id" AND m."link_id" = l."id") THEN 'user'
    ELSE 'unknown' END;
UPDATE "portal_links" SET "grantor_id" = substr("created_by", strpos("created_by", ':') + 1) WHERE "grantor_kind" IN ('api_key', 'user');

-- Of the API's sessions the key stands in the audit log; of a merchant's token the secret is known where there was but one.
UPDATE "portal_sessions" AS s SET
  "grantor_kind" = 'link', "grantor_id" = s."link_id" WHERE s."source" = 'link' AND s."link_id" IS NOT NULL;
UPDATE "portal_sessions" AS s SET "grantor_kind" = 'api_key', "grantor_id" = substr(a."actor", 5)
  FROM "audit_log" a
  WHERE s."source" = 'api' AND s."ended_at" IS NULL AND s."expires_at" > now()
    AND a."merchant_id" = s."merchant_id" AND a."customer_id" = s."customer_id" AND a."session_id" = s."id"
    AND a."action" = 'portal_session.created' AND a."actor" LIKE 'api:%'
    AND EXISTS (SELECT FROM "api_keys" k WHERE k."merchant_id" = s."merchant_id" AND k."id" = substr(a."actor", 5));
UPDATE "portal_sessions" AS s SET "grantor_kind" = 'user', "grantor_id" = substr(a."actor", 6)
  FROM "audit_log" a
  WHERE s."source" = 'support' AND s."ended_at" IS NULL AND s."expires_at" > now()
    AND a."merchant_id" = s."merchant_id" AND a."customer_id" = s."customer_id" AND a."session_id" = s."id"
    AND a."action" = 'portal_session.created' AND a."actor" LIKE 'user:%';
UPDATE "portal_sessions" AS s SET "grantor_kind" = 'link_secret', "grantor_id" = k."id"
  FROM "link_secrets" k
  WHERE s."source" = 'jwt' AND k."merchant_id" = s."merchant_id"
    AND NOT EXISTS (SELECT FROM "link_secrets" o WHERE o."merchant_id" = k."merchant_id" AND o."id" <> k."id");
UPDATE "portal_sessions" SET "grantor_kind" = 'unknown' WHERE "grantor_kind" IS NULL;

-- Not validated: the rows that are there have just been given theirs.
ALTER TABLE "portal_links" ADD CONSTRAINT "portal_links_grantor_check" CHECK (
  CASE
    WHEN "grantor_kind" IN ('api_key', 'user') THEN "grantor_id" IS NOT NULL
    WHEN "grantor_kind" = 'address' THEN "address_hash" IS NOT NULL
    ELSE coalesce("grantor_kind" IN ('setup', 'panel', 'unknown'), false) END) NOT VALID;
ALTER TABLE "portal_sessions" ADD CONSTRAINT "portal_sessions_grantor_check" CHECK (
  CASE
    WHEN "grantor_kind" IN ('link', 'link_secret', 'api_key', 'user') THEN "grantor_id" IS NOT NULL
    ELSE coalesce("grantor_kind" IN ('setup', 'panel', 'unknown'), false) END) NOT VALID;
