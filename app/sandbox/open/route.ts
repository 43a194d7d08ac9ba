import { isSameOrigin } from '@/lib/access/is-same-origin'
import { readSmallForm } from '@/lib/access/read-small-form'
import { env } from '@/lib/env'
import { errorCodes } from '@/lib/errors'
import { isScenario, makeScenario } from '../scenarios/make-scenario'

/** The panel's buttons: makes a customer of the chosen `scenario` and opens the portal. In sandbox mode only. */
export async function POST(request: Request): Promise<Response> {
  if (env().mode !== 'sandbox') return new Response(null, { status: 404 })
  if (!isSameOrigin(request.headers)) return new Response(null, { status: errorCodes.wrong_origin.status })
  const form = await readSmallForm(request)
  if (!form.ok) return new Response(null, { status: errorCodes[form.code].status })
  const scenario = String(form.value.get('scenario'))
  if (!isScenario(scenario)) return new Response('no such scenario', { status: 404 })
  const made = await makeScenario(scenario, { account: null })
  if (!made.ok) return new Response(made.code, { status: errorCodes[made.code].status })
  return new Response(null, { status: 303, headers: { location: made.value.portal, 'cache-control': 'no-store' } })
}
