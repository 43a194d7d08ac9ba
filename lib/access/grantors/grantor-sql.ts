import { Prisma } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { addressOnFile } from './address-on-file'

/**
 * Whether the link in row `l` may still be used: it is not revoked, the address it was mailed to is still on file, and
 * its grantor still has the right. A role that was lost and given back counts as a new one.
 */
export function linkStands(): Prisma.Sql {
  return Prisma.sql`(
    l.revoked_at IS NULL
    AND (l.address_hash IS NULL OR EXISTS (
      SELECT FROM customers c WHERE c.merchant_id = l.merchant_id AND c.id = l.customer_id AND l.address_hash IN (${addressesOnFile()})))
    AND CASE l.grantor_kind
      WHEN 'address' THEN true
      WHEN 'user' THEN EXISTS (
        SELECT FROM memberships p WHERE p.merchant_id = l.merchant_id AND p.user_id = l.grantor_id AND p.role = 'owner'
          AND coalesce(p.role_changed_at, p.created_at) <= l.created_at)
      WHEN 'api_key' THEN EXISTS (
        SELECT FROM api_keys k WHERE k.merchant_id = l.merchant_id AND k.id = l.grantor_id AND k.revoked_at IS NULL)
      ${ofSandboxAlone(Prisma.sql`l.grantor_kind`)}
    END)`
}

/**
 * Whether the grantor of the session in row `s` still has the right to let it in. `now` is the server's clock. The
 * session's own limits are checked elsewhere.
 */
export function sessionStands(now: Date): Prisma.Sql {
  return Prisma.sql`(
    CASE s.grantor_kind
      WHEN 'link' THEN EXISTS (
        SELECT FROM portal_links l WHERE l.merchant_id = s.merchant_id AND l.id = s.grantor_id AND l.customer_id = s.customer_id
          AND ${linkStands()})
      WHEN 'link_secret' THEN EXISTS (
        SELECT FROM link_secrets k WHERE k.merchant_id = s.merchant_id AND k.id = s.grantor_id AND k.revoked_at IS NULL)
      WHEN 'api_key' THEN EXISTS (
        SELECT FROM api_keys k WHERE k.merchant_id = s.merchant_id AND k.id = s.grantor_id AND k.revoked_at IS NULL)
      WHEN 'user' THEN EXISTS (
        SELECT FROM memberships p WHERE p.merchant_id = s.merchant_id AND p.user_id = s.grantor_id AND p.created_at <= s.created_at)
        AND (s.auth_session_id IS NULL OR EXISTS (
          SELECT FROM auth_sessions a WHERE a.id = s.auth_session_id AND a.user_id = s.grantor_id AND a.expires > ${now}::timestamptz))
      ${ofSandboxAlone(Prisma.sql`s.grantor_kind`)}
    END)`
}

/**
 * Links made by the demo or QA's panel do not open if the database later serves another mode. Rows from before grantors
 * were recorded are not checked.
 */
function ofSandboxAlone(kind: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WHEN 'setup' THEN ${env().mode === 'sandbox'}::boolean WHEN 'panel' THEN ${env().mode === 'sandbox'}::boolean ELSE ${kind} = 'unknown'`
}

function addressesOnFile(): Prisma.Sql {
  return Prisma.join(env().PORTICO_SECRET.map(addressOnFile))
}
