import { findLinkMadeBy } from '@/lib/access/links/find-link-made-by'
import { demoOwner } from '@/lib/auth/members/demo-owner'
import { createSignInLink } from '@/lib/auth/sign-in/create-sign-in-link'
import { env } from '@/lib/env'
import { findMerchant } from '@/lib/merchant/find-merchant'
import { scenarios } from '@/sandbox/scenarios'

/**
 * Short addresses for the demo's terminal and for people: the portal of the customer that the demo was seeded with, and
 * `console`, which signs its owner in. Where the demo has no such customer, the panel offers to make one, because a
 * GET must not. It exists in sandbox mode only.
 */
export async function GET(_: Request, { params }: RouteContext<'/sandbox/open/[name]'>): Promise<Response> {
  if (env().mode !== 'sandbox') return new Response(null, { status: 404 })
  const { name } = await params
  const location = name === 'console' ? await signIn() : Object.hasOwn(scenarios, name) ? await portalOf(name) : null
  if (!location) return new Response('no such scenario\n', { status: 404 })
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

async function portalOf(name: string): Promise<string> {
  const merchant = await findMerchant(null)
  const link = merchant && (await findLinkMadeBy({ merchantId: merchant.id, createdBy: `seed:${name}` }))
  return link ?? `/sandbox?${new URLSearchParams({ q: name })}`
}

async function signIn(): Promise<string> {
  const merchant = await findMerchant(null)
  const to = merchant ? `/console/${merchant.id}` : '/console'
  return (await createSignInLink({ email: demoOwner, to, now: new Date() })).url
}
