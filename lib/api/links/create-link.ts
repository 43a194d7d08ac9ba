import { z } from 'zod'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { mailPortalLink } from '@/lib/access/links/mail-portal-link'
import { db } from '@/lib/db/client'
import { ok, type Failure } from '@/lib/errors'
import { canSendMail } from '@/lib/mail/send-mail'
import { refuse, type ApiFailure } from '../failures/api-failure'
import { apiRoute } from '../api-route'
import { checkOpening } from '../check-opening'
import { emptyable, flag, integer, timestamp } from '../form'
import { linkObject } from '../link-object'
import { openingInput, withCustomer } from '../opening-input'

const input = z.strictObject({
  ...openingInput,
  /** seconds since 1970; empty for never */
  expires_at: emptyable(timestamp).optional(),
  /** seconds from now, instead of expires_at */
  lifetime: integer({ min: 60, max: 10 * 365 * 86_400 }).optional(),
  /** mails it to the address on file, in the link's language or else the customer's */
  send_email: flag.default(false),
})

/** POST /v1/billing_portal/links: a URL for e-mails and buttons, valid until it expires or is revoked. */
export const createLink = apiRoute({
  scope: 'links:write',
  input: withCustomer(input),
  async carryOut(given, context) {
    const {
      caller: { merchantId, keyId, actor },
      now,
    } = context
    if (given.lifetime !== undefined && given.expires_at !== undefined) {
      return refuse('You may only specify one of these parameters: lifetime, expires_at.', { param: 'lifetime' })
    }
    if (given.expires_at && given.expires_at <= now)
      return refuse('expires_at must be in the future.', { param: 'expires_at' })
    const checked = await checkOpening(given, context)
    if (!checked.ok) return checked
    const { customer } = checked.value
    const mailing = given.send_email ? await checkMailing(merchantId, customer) : null
    if (mailing && !mailing.ok) return mailing
    const expiresAt = given.lifetime === undefined ? given.expires_at : new Date(now.getTime() + given.lifetime * 1000)
    const opening = {
      merchantId,
      customerId: customer,
      createdBy: actor,
      grantor: { kind: 'api_key', id: keyId } as const,
      now,
      ...(given.configuration && { configurationId: given.configuration }),
      ...(given.on_behalf_of && { onBehalfOf: given.on_behalf_of }),
      ...(given.flow_data && { flow: given.flow_data }),
      ...(given.locale && { locale: given.locale }),
      ...(given.return_url && { returnUrl: given.return_url }),
      ...(expiresAt !== undefined && { expiresAt }),
    }
    const made = mailing
      ? await mailPortalLink({ ...opening, mailedTo: { address: mailing.value, queue: true } })
      : ok(await createPortalLink(opening))
    if (!made.ok) return mailedOften(customer, made)
    const { id } = made.value
    const row = await db.portalLink.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id } } })
    return { ok: true, value: await linkObject({ ...row, stands: true }, now, { withUrl: true }) }
  },
})

function mailedOften(customer: string, { details }: Failure): ApiFailure {
  return refuse(`The customer '${customer}' was mailed too many links in the last hour. Try again later.`, {
    status: 429,
    code: 'rate_limit',
    param: 'send_email',
    retryAfter: Number(details?.retryAfter ?? 3600),
  })
}

async function checkMailing(merchantId: string, id: string): Promise<{ ok: true; value: string } | ApiFailure> {
  const param = 'send_email'
  if (!canSendMail()) return refuse('This server sends no e-mails: SMTP_URL is not set.', { param })
  const customer = await db.customer.findUnique({
    where: { merchantId_id: { merchantId, id } },
    select: { email: true },
  })
  return customer?.email ? { ok: true, value: customer.email } : refuse(`The customer '${id}' has no email.`, { param })
}
