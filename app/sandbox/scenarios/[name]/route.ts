import { z } from 'zod'
import { isForeign } from '@/lib/access/requests/is-foreign'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { scenarios } from '@/sandbox/scenarios'
import { accountId } from '../../account-id'
import { isScenario, makeScenario } from '../make-scenario'

const wishes = z.object({
  account: accountId.nullable().default(null),
  seed: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be letters, digits and hyphens: it is part of e-mail addresses')
    .exactOptional(),
  now: z.iso
    .datetime({ offset: true, error: 'must be ISO 8601 with a time zone' })
    .transform((time) => new Date(time))
    .exactOptional(),
})

/**
 * Creates a customer of the named scenario, in the universe of `?account=acct_…` or the demo's, and answers with its
 * ids and portal URL. `seed` tells the e-mail addresses of runs apart; `now` is the time of the customer's test clock.
 * It exists in sandbox mode only.
 */
export async function POST(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  if (env().mode !== 'sandbox') return new Response(null, { status: 404 })
  if (isForeign(request.headers))
    return Response.json({ error: 'wrong_origin' }, { status: errorCodes.wrong_origin.status })
  const { name } = await params
  if (!isScenario(name))
    return Response.json({ error: 'no such scenario', scenarios: Object.keys(scenarios) }, { status: 404 })
  const wished = wishes.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!wished.success) return Response.json({ error: z.prettifyError(wished.error) }, { status: 422 })
  const made = await makeScenario(name, wished.data)
  if (!made.ok) return Response.json({ error: made.code }, { status: errorCodes[made.code].status })
  return Response.json(made.value, { status: 201 })
}
