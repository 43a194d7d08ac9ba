import { db } from '@/lib/db/client'
import type { PortalLink } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { noteMerchant } from '@/lib/observe/context'
import { merchantFaceFields } from '@/lib/merchant/merchant-face'
import { ensureCustomer } from '../customers/ensure-customer'
import { listStanding } from '../grantors/list-standing'
import type { Opening, OpeningRequest } from './opening'
import { portalFlowSchema } from '../flows/portal-flow'
import type { TokenClaims } from '../tokens/sign-token'
import { startLinkSession } from './start-link-session'
import { verifyToken } from '../tokens/verify-token'

/** Opens a portal link. Each browser gets one session, and the same one again while it runs. */
export async function openLink({ token, browser, now }: OpeningRequest): Promise<Opening | null> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'portal-link', token, now)
  if (!verified) return null
  const { claims } = verified
  noteMerchant(claims.merchantId)
  const merchant = await findLink(claims)
  if (!merchant) return { outcome: fail('link_invalid'), merchant: null, preferredLocales: [] }
  const { customers, portalLinks, ...face } = merchant
  const link = checkLink(portalLinks[0], now)
  const refused = { merchant: face, preferredLocales: customers[0]?.preferredLocales ?? [] }
  if (!link.ok) return { ...refused, outcome: link }
  const { merchantId, id } = claims
  const standing = await listStanding('links', { merchantId, ids: [id], now })
  if (!standing.has(id)) return { ...refused, outcome: fail('link_revoked') }
  const customer = await ensureCustomer(face, claims.customerId, id)
  if (!customer.ok) return { ...refused, outcome: customer }
  const { configurationId, onBehalfOf, locale, returnUrl } = link.value
  const flow = portalFlowSchema.safeParse(link.value.flow)
  const outcome = await startLinkSession({
    claims,
    browser,
    flow: flow.success ? flow.data : null,
    given: { configurationId, onBehalfOf, locale, returnUrl },
    link: link.value,
    now,
  })
  return { outcome, merchant: face, preferredLocales: customer.value.preferredLocales }
}

const linkFields = {
  flow: true,
  configurationId: true,
  onBehalfOf: true,
  locale: true,
  returnUrl: true,
  expiresAt: true,
  revokedAt: true,
  createdBy: true,
  grantorKind: true,
  grantorId: true,
} as const

function findLink({ merchantId, customerId, id }: TokenClaims) {
  return db.merchant.findUnique({
    where: { id: merchantId },
    select: {
      ...merchantFaceFields,
      customers: { where: { id: customerId }, select: { preferredLocales: true } },
      portalLinks: { where: { id, customerId }, select: linkFields },
    },
  })
}

type CheckedLink = Pick<PortalLink, keyof typeof linkFields>

function checkLink(link: CheckedLink | undefined, now: Date): Result<CheckedLink> {
  if (!link) return fail('link_invalid')
  if (link.revokedAt) return fail('link_revoked')
  return link.expiresAt && link.expiresAt <= now ? fail('link_expired') : ok(link)
}
