import { z } from 'zod'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { scenarios } from '@/sandbox/scenarios'
import { isScenario, makeScenario } from '../make-scenario'

const accountId = z.string().regex(/^acct_\w{1,200}$/).nullable()

/**
 * Makes the named customer, in the universe of `?account=acct_…` or in the demo's, and answers its ids and portal URL.
 * In sandbox mode only.
 */
export async function POST(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  if (env().mode !== 'sandbox') return new Response(null, { status: 404 })
  const { name } = await params
  if (!isScenario(name)) return Response.json({ error: 'no such scenario', scenarios: Object.keys(scenarios) }, { status: 404 })
  const account = accountId.safeParse(new URL(request.url).searchParams.get('account'))
  if (!account.success) return Response.json({ error: 'account must be acct_…' }, { status: 422 })
  const made = await makeScenario(name, account.data)
  if (!made.ok) return Response.json({ error: made.code }, { status: errorCodes[made.code].status })
  return Response.json(made.value, { status: 201 })
}
