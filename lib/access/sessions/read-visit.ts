import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { env } from '@/lib/env'
import { fail, ok, type Failure } from '@/lib/errors'
import { log } from '@/lib/log'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { noteMerchant } from '@/lib/observe/context'
import { readBusinessProfile } from '@/lib/merchant/read-business-profile'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'
import { allowedFlow } from '../flows/allowed-flow'
import { allowedReturnUrl } from '../flows/allowed-return-url'
import { checkSession } from './check-session'
import { hashBrowser } from '../browsers/hash-browser'
import { portalFlowSchema } from '../flows/portal-flow'
import type { PortalVisit } from './portal-session'
import { sessionSql, type SessionRow } from './session-sql'
import type { TokenClaims } from '../tokens/sign-token'
import { verifyToken } from '../tokens/verify-token'

export type VisitRequest = {
  token: string
  browser: string | null
  now: Date
  /** `?lang=` of an error page, which has no session to store the choice */
  lang: string | null
  acceptLanguage: string | null
  requestId?: string | null
}

/**
 * Checks the session of a request and marks it as seen, in one SQL statement. A token without our signature reads
 * nothing. `session` holds the failure: link_invalid, session_expired, session_idle, session_ended, wrong_browser or
 * database_unavailable.
 */
export async function readVisit(request: VisitRequest): Promise<PortalVisit> {
  const { token, browser, now } = request
  const verified = await verifyToken(env().PORTICO_SECRET, 'portal-session', token, now)
  if (!verified) return refuse(request, fail('link_invalid'))
  noteMerchant(verified.claims.merchantId)
  const browserHash = browser && hashBrowser(browser)
  const row = await readSession(request, verified.claims, browserHash)
  if (row === 'unavailable') return refuse(request, fail('database_unavailable'))
  if (!row) return refuse(request, fail('link_invalid'))
  const checked = checkSession(row.id ? row : null, browserHash, now)
  if (!checked.ok) return refuse(request, checked, verified.claims, row)
  return admit(request, verified.claims, row)
}

async function readSession({ now, requestId }: VisitRequest, claims: TokenClaims, browserHash: string | null) {
  try {
    const [row] = await db.$queryRaw<SessionRow[]>(sessionSql(claims, browserHash, now))
    return row ?? null
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    log.error({ err: error, requestId }, 'a portal session could not be checked: no database')
    return 'unavailable' as const
  }
}

async function refuse(
  request: VisitRequest,
  failure: Failure,
  claims?: TokenClaims,
  row?: SessionRow,
): Promise<PortalVisit> {
  const { merchantId, customerId, id: sessionId } = claims ?? {}
  const claimed = merchantId && customerId && sessionId ? { merchantId, customerId, sessionId } : null
  return {
    locale: await localeOf(request, row),
    merchant: row?.merchant ?? null,
    session: failure,
    ...(claimed && { claimed }),
  }
}

/** The merchant as this session's configuration presents it. */
function faceOf({ merchant, businessProfile }: SessionRow): MerchantFace {
  const { headline, termsOfServiceUrl, privacyPolicyUrl } = readBusinessProfile(businessProfile ?? {})
  return {
    ...merchant,
    headline: headline ?? merchant.headline,
    termsUrl: termsOfServiceUrl ?? merchant.termsUrl,
    privacyUrl: privacyPolicyUrl ?? merchant.privacyUrl,
  }
}

async function admit(
  request: VisitRequest,
  { merchantId, customerId, id }: TokenClaims,
  row: SessionRow,
): Promise<PortalVisit> {
  const locale = await localeOf({ ...request, lang: null }, row)
  const flow = portalFlowSchema.safeParse(row.flow)
  const merchant = faceOf(row)
  return {
    locale,
    merchant,
    session: ok({
      id,
      merchantId,
      customerId,
      onBehalfOf: row.onBehalfOf,
      token: request.token,
      merchant,
      mailsOff: row.mailsOff,
      customer: { id: customerId, name: row.customerName, email: row.customerEmail },
      configuration: readPortalFeatures(row.features),
      locale,
      timeZone: row.merchant.timeZone,
      now: row.frozenTime ?? request.now,
      flow: flow.success ? allowedFlow(flow.data, row.returnUrls) : null,
      returnUrl: allowedReturnUrl(row.returnUrl, row.returnUrls),
      readOnly: row.readOnly,
      linkId: row.linkId,
      linkMadeBy: row.linkMadeBy,
      byAddress: row.byAddress,
      expiresAt: row.expiresAt,
    }),
  }
}

function localeOf({ lang, acceptLanguage }: VisitRequest, row?: SessionRow) {
  return resolveReaderLocale(row?.merchant ?? null, {
    chosen: lang,
    session: row?.locale,
    customer: row?.preferredLocales,
    acceptLanguage,
  })
}
