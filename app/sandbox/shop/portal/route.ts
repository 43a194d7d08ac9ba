import type { NextRequest } from 'next/server'
import { createPortalSession } from '@/lib/access/sessions/create-portal-session'
import { isForeign } from '@/lib/access/requests/is-foreign'
import { env } from '@/lib/env'
import { sandboxMerchant } from '../../scenarios/sandbox-merchant'

/**
 * Does what an app's own server does behind its button: it creates a session for its signed-in customer, here the one
 * named by `customer`. It requires no authentication and exists in sandbox mode only.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const customerId = request.nextUrl.searchParams.get('customer') ?? ''
  // A page on another site must not create sessions, whatever name it uses for this machine.
  if (isForeign(request.headers)) return new Response(null, { status: 403 })
  if (env().mode !== 'sandbox' || !/^cus_\w+$/.test(customerId)) return new Response(null, { status: 404 })
  const { id: merchantId } = await sandboxMerchant(null)
  const returnUrl = new URL(`/sandbox/shop?customer=${customerId}`, env().APP_URL).href
  const { url } = await createPortalSession({
    merchantId,
    customerId,
    returnUrl,
    source: 'api',
    createdBy: 'api:sandbox',
    grantor: { kind: 'panel' },
    now: new Date(),
  })
  return new Response(null, { status: 303, headers: { location: url, 'cache-control': 'no-store' } })
}
