import { z } from 'zod'
import { createPortalLink } from '@/lib/access/create-portal-link'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { stripeFor } from '@/lib/stripe/client'
import { syncCustomer } from '@/lib/sync/sync-customer'
import { scenarios, type ScenarioName } from '@/sandbox/scenarios'
import { runScenario } from '@/sandbox/scenarios/run-scenario'
import { sandboxMerchant } from '../sandbox-merchant'

const accountId = z.string().regex(/^acct_\w{1,200}$/).nullable()

/**
 * Makes the named customer, in the universe of `?account=acct_…` or in the demo's, and answers its ids and portal URL.
 * In sandbox mode only.
 */
export async function POST(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { mode, SANDBOX_PUBLIC_URL: sandboxUrl } = env()
  if (mode !== 'sandbox') return new Response(null, { status: 404 })
  const { name } = await params
  if (!isScenario(name)) return Response.json({ error: 'no such scenario', scenarios: Object.keys(scenarios) }, { status: 404 })
  const account = accountId.safeParse(new URL(request.url).searchParams.get('account'))
  if (!account.success) return Response.json({ error: 'account must be acct_…' }, { status: 422 })

  const merchant = await sandboxMerchant(account.data)
  const made = await runScenario(name, { stripe: stripeFor(merchant), ...(sandboxUrl && { sandboxUrl }) })
  const synced = await syncCustomer(merchant, made.customer)
  if (!synced.ok) return Response.json({ error: synced.code }, { status: errorCodes[synced.code].status })
  const owner = { merchantId: merchant.id, customerId: made.customer }
  const { url } = await createPortalLink({ ...owner, createdBy: 'sandbox', now: new Date() })
  return Response.json({ ...made, merchant: merchant.id, account: merchant.stripeAccountId, portal: url }, { status: 201 })
}

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name)
}
