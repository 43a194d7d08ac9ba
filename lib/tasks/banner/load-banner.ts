import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import type { PaymentMethod } from '@/lib/billing/types'
import { intentId } from '@/lib/forms/input-fields'
import { isFreshDeed } from '@/lib/mirror/is-fresh-deed'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPayment } from '@/lib/mirror/load-payment'
import type { Portal } from '@/lib/mirror/load-portal'
import { receiptDetails } from '@/lib/mirror/receipt-details'
import { translator } from '@/lib/i18n'
import { asSentence } from '@/lib/texts/as-sentence'
import { afterCompletion } from '../../access/flows/after-completion'
import { loadDetailsResult } from '../details/load-result'
import { detailsReceipt } from '../details/texts'
import { receiptTexts } from '../receipt-texts'
import { receiptTitle } from '../receipt-title-texts'
import { firstCharge } from '../resubscribe/first-charge'
import type { Banner } from './banner'
import { paymentBanner } from './payment-banner'

/**
 * What the customer has just done, told above the overview. `done` is the id of the request, from the URL. Null where
 * that is not this customer's, not done, no longer the last thing that was done, or old; and for a cancellation, whose
 * receipt is its evidence.
 */
export async function loadBanner(session: PortalSession, portal: Portal, done: unknown): Promise<Banner | null> {
  const { data: id } = intentId.safeParse(done)
  if (!id || !(await isFreshDeed(session, id, new Date()))) return null
  return (
    (await receiptBanner(session, portal, id)) ??
    (await changeBanner(session, portal, id)) ??
    detailsBanner(session, id)
  )
}

async function receiptBanner(session: PortalSession, portal: Portal, id: string): Promise<Banner | null> {
  const found = await loadIntent(session, id)
  const details = found.ok ? receiptDetails(found.value, portal) : null
  if (!details || details.receipt.status !== 'done' || details.receipt.kind === 'cancel') return null
  const { receipt, current, openInvoices, method } = details
  const { locale } = session
  const outcome = receiptTexts({ session, receipt, subscription: current, openInvoices, method })
  return {
    intent: id,
    tone: outcome.invoice ? 'info' : (outcome.tone ?? 'good'),
    title: asSentence(receiptTitle(receipt, outcome, locale), locale),
    texts: [...firstCharge(details, locale), ...(outcome.beside ?? outcome.texts)].map((text) =>
      asSentence(text, locale),
    ),
    page: { path: `/receipts/${id}`, isReceipt: true },
    replaced: null,
    after: afterCompletion(session.flow, { kind: receipt.kind, subjectId: receipt.subscriptionId }),
  }
}

async function changeBanner(session: PortalSession, portal: Portal, id: string): Promise<Banner | null> {
  const found = await loadPayment(session, id)
  const told = found.ok && found.value.status === 'done' ? paymentBanner(found.value, portal, session) : null
  if (!found.ok || !told) return null
  const { kind, invoices, subjectId } = found.value
  return {
    ...told,
    intent: id,
    page: { path: `/pay/${id}`, isReceipt: invoices.length > 0 },
    replaced: session.readOnly ? null : removable(portal, found.value.replaced),
    after: afterCompletion(session.flow, { kind, subjectId }),
  }
}

async function detailsBanner(session: PortalSession, id: string): Promise<Banner | null> {
  const found = await loadDetailsResult(session, id)
  if (!found.ok || found.value.request.status !== 'done') return null
  const { request, taxIds } = found.value
  const { locale, customerId, flow } = session
  return {
    intent: id,
    tone: 'good',
    title: asSentence(translator(locale, 'details')('receipt.title.done'), locale),
    texts: detailsReceipt(request, taxIds, locale),
    page: { path: `/details/${id}`, isReceipt: true },
    replaced: null,
    after: afterCompletion(flow, { kind: 'details', subjectId: customerId }),
  }
}

/** The one method that was replaced, where it is still stored and nothing is charged to it. */
function removable(portal: Portal, replaced: readonly string[]): PaymentMethod | null {
  const { paymentMethods, subscriptions, defaultPaymentMethodId } = portal
  const [method, ...others] = paymentMethods.filter(({ id }) => replaced.includes(id))
  if (!method || others.length > 0) return null
  return mayRemovePaymentMethod(method, subscriptions, paymentMethods, defaultPaymentMethodId).allowed ? method : null
}
