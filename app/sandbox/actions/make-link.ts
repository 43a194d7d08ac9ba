'use server'

import { z } from 'zod'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { sandboxMerchant } from '../scenarios/sandbox-merchant'
import { qaAction } from './qa-action'

/** Creates a portal link for a customer, to be copied. */
export const makeLink = qaAction(
  z.object({ customer: z.string().regex(/^cus_\w+$/) }),
  async ({ customer }, { account }) => {
    const merchant = await sandboxMerchant(account)
    const { url } = await createPortalLink({
      merchantId: merchant.id,
      customerId: customer,
      createdBy: 'sandbox',
      grantor: { kind: 'panel' },
      now: new Date(),
    })
    return { tone: 'good', text: 'A link of its own:', link: url }
  },
)
