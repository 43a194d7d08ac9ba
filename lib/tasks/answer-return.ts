import { cookies } from 'next/headers'
import { z } from 'zod'
import { openVisit } from '@/lib/access/sessions/open-visit'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { log } from '@/lib/log'
import { auditAction } from './engine/audit-action'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'
import { requestAddPaymentMethod } from './payment-method/add/request'
import { requestAuthenticate } from './authenticate/request'

// What Stripe adds to a return_url, besides what is ours; the client secrets it adds too are left behind here.
const returned = z.object({
  intent: intentId,
  invoice: stripeId('in').optional(),
  from: fromPage,
  setup_intent: stripeId('seti').optional(),
  redirect_status: z.string().optional(),
})

/**
 * The page, as a path, that a return from the bank ends at: the same as without the bank. Completing what the customer
 * asked for is all that it does, and that once, however often the address is loaded; a return in a browser that has no
 * session ends at the portal's own page, which tells how to get a new link.
 */
export async function answerReturn(token: string, query: URLSearchParams): Promise<string> {
  const portal = `/portal/${encodeURIComponent(token)}`
  // Its route has opened the session before, and logged where there was none.
  const { session: opened } = await openVisit(token)
  const asked = returned.safeParse(Object.fromEntries(query))
  if (!opened.ok || opened.value.readOnly || !asked.success) return portal
  try {
    return await goOn(opened.value, portal, asked.data)
  } catch (error) {
    // Nothing is lost: Stripe has what the bank decided, and tells of it. The portal's page says where that stands.
    log.error({ err: error, intentId: asked.data.intent }, 'a return from a bank could not be answered')
    return portal
  }
}

async function goOn(session: PortalSession, portal: string, asked: z.infer<typeof returned>): Promise<string> {
  const { intent, invoice, from, setup_intent: setupIntent, redirect_status: status } = asked
  if (!setupIntent) {
    const settled = await requestAuthenticate({ intent }, { session })
    return settled.ok ? settled.value.goTo : portal
  }
  if (status === 'failed') return unconfirmed()
  if (!session.configuration.paymentMethodUpdate.enabled) return portal
  const receivedAt = serverNow(await cookies())
  const answer = await requestAddPaymentMethod({ intent, setupIntent, from }, { session, receivedAt })
  await auditAction(session, 'payment_method.set', { setupIntent }, answer)
  return answer.ok ? answer.value.goTo : portal

  /** The page the method was entered on. */
  function unconfirmed(): string {
    const query = new URLSearchParams({ problem: 'authentication_failed', ...(from && { from: portal + from }) })
    return `${portal}${invoice ? `/invoices/${invoice}/pay` : '/payment-method'}?${query}`
  }
}
