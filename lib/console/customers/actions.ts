'use server'

import { z } from 'zod'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { endPortalSession } from '@/lib/access/sessions/end-portal-session'
import { ensureCustomer } from '@/lib/access/customers/ensure-customer'
import { mailPortalLink } from '@/lib/access/links/mail-portal-link'
import { revokeAllPortalLinks } from '@/lib/access/links/revoke-all-portal-links'
import { revokePortalLink } from '@/lib/access/links/revoke-portal-link'
import { shownLinkDays } from '@/lib/access/links/shown-link-days'
import { db } from '@/lib/db/client'
import { canSendMail } from '@/lib/mail/send-mail'
import { fail, ok, type Result } from '@/lib/errors'
import { removeRecipient } from '@/lib/recipients/remove-recipient'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { stripeId } from '@/lib/forms/input-fields'
import { merchantAction } from '../engine/merchant-action'
import type { ShownOnce } from '../engine/merchant-action-state'

const customer = stripeId('cus')
const ownId = z.string().min(1).max(100)
const days = z
  .union([z.literal('standard'), z.coerce.number().refine((each) => shownLinkDays().includes(each))])
  .default('standard')

async function findCustomer(merchantId: string, id: string): Promise<Result<{ email: string | null }>> {
  const row = await db.customer.findUnique({
    where: { merchantId_id: { merchantId, id } },
    select: { email: true, deleted: true },
  })
  return row && !row.deleted ? ok({ email: row.email }) : fail('not_found')
}

/**
 * Makes a link and shows its URL once. Whoever has the URL can act as the customer, so only owners may see one, its
 * life is limited, and what it opens is marked as the owner's.
 */
export const createLinkAction = merchantAction<{ customer: string; days: z.infer<typeof days> }, ShownOnce>({
  name: 'portal_link.create',
  role: 'owner',
  input: z.object({ customer, days }),
  audit: 'below',
  carryOut: async ({ customer: customerId, days }, { merchant, user, actor, receivedAt: now }) => {
    const found = await findCustomer(merchant.id, customerId)
    if (!found.ok) return found
    const { url } = await createPortalLink({
      merchantId: merchant.id,
      customerId,
      createdBy: actor,
      grantor: { kind: 'user', id: user.id },
      now,
      ...(days !== 'standard' && { expiresAt: new Date(now.getTime() + days * 86_400_000) }),
    })
    return ok({ message: 'Link created. Copy it now: it won’t be shown again.', value: { shown: url } })
  },
})

/** Makes a link and mails it to the address on file, in the customer's language. */
export const emailLinkAction = merchantAction({
  name: 'portal_link.email',
  input: z.object({ customer }),
  audit: 'below',
  carryOut: async ({ customer: customerId }, { merchant, actor, receivedAt: now }) => {
    const found = await findCustomer(merchant.id, customerId)
    if (!found.ok) return found
    if (!canSendMail()) return fail('mail_unavailable')
    const { email } = found.value
    if (!email) return fail('not_found')
    const mailed = await mailPortalLink({
      merchantId: merchant.id,
      customerId,
      createdBy: actor,
      grantor: { kind: 'address' },
      mailedTo: { address: email, queue: true },
      now,
    })
    if (!mailed.ok) return mailed
    return ok({ message: `A link is on its way to ${email}.` })
  },
})

export const revokeLinkAction = merchantAction({
  name: 'portal_link.revoke',
  input: z.object({ link: ownId }),
  audit: 'below',
  carryOut: async ({ link: linkId }, { merchant, actor, receivedAt: now }) =>
    (await revokePortalLink({ merchantId: merchant.id, linkId, actor, now }))
      ? ok({ message: 'Link revoked. Its sessions have ended.' })
      : fail('not_found'),
})

export const revokeAllLinksAction = merchantAction({
  name: 'portal_link.revoke_all',
  input: z.object({ customer }),
  audit: 'below',
  carryOut: async ({ customer: customerId }, { merchant, actor, receivedAt: now }) => {
    const found = await findCustomer(merchant.id, customerId)
    if (!found.ok) return found
    const { links, sessions } = await revokeAllPortalLinks({ merchantId: merchant.id, customerId, actor, now })
    const told = [
      links === 1 ? 'One link is revoked.' : `${links} links are revoked.`,
      ...(sessions === 0 ? [] : [sessions === 1 ? 'One session is ended.' : `${sessions} sessions are ended.`]),
    ]
    return ok({ message: told.join(' ') })
  },
})

export const endSessionAction = merchantAction({
  name: 'portal_session.end',
  input: z.object({ session: ownId }),
  audit: 'below',
  carryOut: async ({ session: sessionId }, { merchant, actor, receivedAt: now }) =>
    (await endPortalSession({ merchantId: merchant.id, sessionId, actor, now }))
      ? ok({ message: 'Session ended.' })
      : fail('not_found'),
})

/** Removes a further address of the customer's invoices, at once. */
export const removeRecipientAction = merchantAction({
  name: 'recipient.remove',
  input: z.object({ customer, id: ownId }),
  carryOut: async ({ customer: customerId, id }, { merchant, receivedAt: now }) =>
    (await removeRecipient({ merchantId: merchant.id, customerId, id, now }))
      ? ok({ message: 'Address removed. Nothing more is sent there.' })
      : fail('not_found'),
})

/** Brings a customer into the mirror. */
export const fetchCustomerAction = merchantAction({
  name: 'customer.fetch',
  input: z.object({ customer }),
  carryOut: async ({ customer: customerId }, { merchant }) => {
    const fetched = await ensureCustomer(merchant, customerId)
    if (fetched.ok) return ok({ goTo: `/customers/${customerId}` })
    return fetched.code === 'link_invalid' ? fail('not_found') : fetched
  },
})

/** Syncs a customer now. */
export const refreshCustomerAction = merchantAction({
  name: 'customer.refresh',
  input: z.object({ customer }),
  carryOut: async ({ customer: customerId }, { merchant }) => {
    const found = await findCustomer(merchant.id, customerId)
    if (!found.ok) return found
    const synced = await syncCustomer(merchant, customerId)
    return synced.ok ? ok({ message: 'Up to date with Stripe.' }) : synced
  },
})
