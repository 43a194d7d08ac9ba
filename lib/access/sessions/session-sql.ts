import { Prisma } from '@/lib/db/generated/client'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { sessionStands } from '../grantors/grantor-sql'
import { sessionLimits } from '../limits/session-limits'
import type { TokenClaims } from '../tokens/sign-token'

/** A session as the database knows it, with its owner; `id` is null if there is no such session. */
export type SessionRow = {
  merchant: MerchantFace
  mailsOff: string[]
  /** URLs that the portal may lead back to; if empty, any */
  returnUrls: string[]
  features: unknown
  businessProfile: unknown
  id: string | null
  onBehalfOf: string | null
  browserHash: string | null
  locale: string | null
  flow: unknown
  returnUrl: string | null
  readOnly: boolean
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
  /** whether its grantor still has the right */
  stands: boolean
  linkId: string | null
  /** 'user:…' if the console showed the link to that user */
  linkMadeBy: string | null
  /** whether a link let it in that only the address on file has seen */
  byAddress: boolean
  customerName: string | null
  customerEmail: string | null
  preferredLocales: string[] | null
  frozenTime: Date | null
}

/**
 * Checks the session and its grantor and updates "last seen", in one statement. The update repeats the check, so a
 * refused request does not keep a session alive. The selected row is the one from before the update. A session on
 * behalf of a connected account shows that account's name and colour, without the merchant's logo and headline.
 */
export function sessionSql(claims: TokenClaims, browserHash: string | null, now: Date): Prisma.Sql {
  const { merchantId, customerId, id } = claims
  const idleSince = new Date(now.getTime() - sessionLimits.idle)
  const seenBefore = new Date(now.getTime() - sessionLimits.lastSeenStep)
  return Prisma.sql`
    WITH asked AS (
      SELECT s.*, ${sessionStands(now)} AS stands FROM portal_sessions s
      WHERE s.merchant_id = ${merchantId} AND s.id = ${id} AND s.customer_id = ${customerId}
    ), seen AS (
      UPDATE portal_sessions u SET last_seen_at = ${now}::timestamptz FROM asked
      WHERE u.merchant_id = ${merchantId} AND u.id = ${id} AND asked.stands
        AND u.browser_hash = ${browserHash} AND u.ended_at IS NULL AND u.expires_at > ${now}::timestamptz
        AND u.last_seen_at > ${idleSince}::timestamptz AND u.last_seen_at <= ${seenBefore}::timestamptz
    )
    SELECT
      json_build_object(
        'id', m.id, 'stripeAccountId', m.stripe_account_id, 'name', coalesce(a.name, m.name), 'country', m.country,
        'brandColor', coalesce(a.brand_color, m.brand_color), 'logoImageId', CASE WHEN a.name IS NULL THEN m.logo_image_id END,
        'headline', CASE WHEN a.name IS NULL THEN m.headline END,
        'supportEmail', coalesce(a.support_email, m.support_email), 'supportUrl', coalesce(a.support_url, m.support_url), 'termsUrl', m.terms_url,
        'privacyUrl', m.privacy_url, 'defaultLocale', m.default_locale, 'locales', m.locales, 'wordsVersion', m.words_version, 'timeZone', m.time_zone) AS merchant,
      m.mails_off AS "mailsOff", m.return_urls AS "returnUrls", f.features, f.business_profile AS "businessProfile",
      s.id, s.on_behalf_of AS "onBehalfOf", s.browser_hash AS "browserHash", s.locale, s.flow, coalesce(s.return_url, f.default_return_url) AS "returnUrl", s.read_only AS "readOnly",
      s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.ended_at AS "endedAt", s.stands, s.link_id AS "linkId",
      (SELECT 'user:' || l.grantor_id FROM portal_links l
        WHERE l.merchant_id = m.id AND l.id = s.link_id AND l.grantor_kind = 'user') AS "linkMadeBy",
      EXISTS (SELECT FROM portal_links l
        WHERE l.merchant_id = m.id AND l.id = s.link_id AND l.grantor_kind = 'address') AS "byAddress",
      c.name AS "customerName", c.email AS "customerEmail", c.preferred_locales AS "preferredLocales",
      c.frozen_time AS "frozenTime"
    FROM merchants m
    LEFT JOIN asked s ON s.merchant_id = m.id
    LEFT JOIN seller_accounts a ON a.merchant_id = m.id AND a.id = s.on_behalf_of
    LEFT JOIN LATERAL (
      SELECT features, business_profile, default_return_url FROM portal_configurations
      WHERE merchant_id = m.id
        AND CASE WHEN s.configuration_id IS NULL THEN is_default AND active ELSE id = s.configuration_id END
      ORDER BY created_at LIMIT 1) f ON true
    LEFT JOIN customers c ON c.merchant_id = m.id AND c.id = ${customerId}
    WHERE m.id = ${merchantId}`
}
