import { createPortalSession } from '@/lib/access/sessions/create-portal-session'
import { enterMerchantRoute } from '@/lib/auth/visits/enter-merchant-route'
import { noteConsoleRefusal } from '@/lib/auth/visits/note-console-refusal'
import { errorCodes } from '@/lib/errors'
import { hasCustomer } from '@/lib/mirror/has-customer'

const what = 'portal_session.support'

type Context = RouteContext<'/console/[merchant]/customers/[customer]/support'>

/**
 * Opens the customer's portal for a read-only visit. It is a route and not an action, because Next would follow an
 * action's redirect itself, and the session belongs to the first who opens its URL.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { merchant: merchantId, customer: customerId } = await params
  const entered = await enterMerchantRoute(request, { merchantId, what })
  if (!entered.ok) return new Response(null, { status: errorCodes[entered.code].status })
  const { actor, user, session, now } = entered.value
  if (!(await hasCustomer(merchantId, customerId))) {
    await noteConsoleRefusal({ what, why: 'not_found', merchantId })
    return new Response(null, { status: 404 })
  }
  const { url } = await createPortalSession({
    merchantId,
    customerId,
    source: 'support',
    createdBy: actor,
    grantor: { kind: 'user', id: user.id, authSessionId: session.id },
    readOnly: true,
    locale: 'en',
    now,
  })
  return new Response(null, { status: 303, headers: { location: new URL(url).pathname, 'cache-control': 'no-store' } })
}
