import { cookies } from 'next/headers'
import { z } from 'zod'
import { openVisit } from '@/lib/access/sessions/open-visit'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { serverNow } from '@/lib/access/browsers/server-clock'
import { log } from '@/lib/log'
import { auditAction } from './engine/audit-action'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'
import { requestAddPaymentMethod } from './payment-method/add/request'
import { returnPage } from './payment-method/return-page'
import { requestAuthenticate } from './authenticate/request'

// Our own parameters, and what Stripe adds to a return_url. The client secrets that it adds as well are dropped here.
const returned = z.object({
  intent: intentId,
  invoice: stripeId('in').optional(),
  page: returnPage.optional(),
  from: fromPage,
  setup_intent: stripeId('seti').optional(),
  payment_intent: stripeId('pi').optional(),
  redirect_status: z.string().optional(),
})

/**
 * The path that a return from the bank leads to, the same as without the bank. It completes what the customer asked
 * for, once however often the address is loaded. In a browser without a session it leads to the portal, which tells how
 * to get a new link.
 */
export async function answerReturn(token: string, query: URLSearchParams): Promise<string> {
  const portal = `/portal/${encodeURIComponent(token)}`
  // The route has opened the session already, and has logged a refusal.
  const { session: opened } = await openVisit(token)
  const asked = returned.safeParse(Object.fromEntries(query))
  if (!opened.ok || opened.value.readOnly || !asked.success) return portal
  try {
    return await goOn(opened.value, portal, asked.data)
  } catch (error) {
    // Nothing is lost: Stripe knows what the bank decided and sends an event. The overview shows the result.
    log.error({ err: error, intentId: asked.data.intent }, 'a return from a bank could not be answered')
    return portal
  }
}

async function goOn(session: PortalSession, portal: string, asked: z.infer<typeof returned>): Promise<string> {
  const { intent, invoice, page, from, redirect_status: status } = asked
  const ownPageOf = page ? null : (invoice ?? null)
  // Only a page on which a method is entered names its invoice.
  const setupIntent = asked.setup_intent ?? (invoice && asked.payment_intent)
  if (!setupIntent) {
    const settled = await requestAuthenticate({ intent }, { session })
    return settled.ok ? settled.value.goTo : portal
  }
  if (status === 'failed') return unconfirmed()
  if (!session.configuration.paymentMethodUpdate.enabled) return portal
  const receivedAt = serverNow(await cookies())
  const answer = await requestAddPaymentMethod(
    { intent, setupIntent, from, invoice: ownPageOf },
    { session, receivedAt },
  )
  await auditAction(session, 'payment_method.set', { setupIntent }, answer)
  return answer.ok ? answer.value.goTo : portal

  /** The page the method was entered on. */
  function unconfirmed(): string {
    const query = new URLSearchParams({ problem: 'authentication_failed', ...(from && { from: portal + from }) })
    return `${portal}${ownPageOf ? `/invoices/${ownPageOf}/pay` : '/payment-method'}?${query}`
  }
}
