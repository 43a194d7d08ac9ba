import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { answerRefused } from '@/app/answer-refused'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { accountId } from '../account-id'
import { isScenario, makeScenario } from '../scenarios/make-scenario'
import { sandboxMerchant } from '../scenarios/sandbox-merchant'

const account = z.union([z.literal('').transform(() => null), accountId])
const wish = z.union([
  z.object({ scenario: z.string().refine(isScenario), account }),
  z.object({ customer: z.string().regex(/^cus_\w+$/), account }),
])

/**
 * The panel's buttons: creates a customer of the chosen `scenario`, or takes an existing `customer`, and opens the
 * portal.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (env().mode !== 'sandbox') return new Response(null, { status: 404 })
  if (!isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const form = await readSmallForm(request)
  if (!form.ok) return answerRefused(request, form.code)
  const wished = wish.safeParse({ account: '', ...Object.fromEntries(form.value) })
  if (!wished.success) return new Response('no such scenario or customer', { status: 404 })
  const location = await portalOf(wished.data)
  if (location instanceof Response) return location
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

async function portalOf(wished: z.infer<typeof wish>): Promise<string | Response> {
  if ('scenario' in wished) {
    const made = await makeScenario(wished.scenario, { account: wished.account })
    return made.ok ? made.value.portal : new Response(made.code, { status: errorCodes[made.code].status })
  }
  const { id: merchantId } = await sandboxMerchant(wished.account)
  const link = await createPortalLink({
    merchantId,
    customerId: wished.customer,
    createdBy: 'sandbox',
    grantor: { kind: 'panel' },
    now: new Date(),
  })
  return link.url
}
