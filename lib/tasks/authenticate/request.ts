import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/lib/db/pool'
import { ok, type Result } from '@/lib/errors'
import type { ActionContext } from '../engine/attempt-action'
import { isSettled } from '../pay/is-settled'
import { patience } from '../engine/patience'
import { log } from '@/lib/log'
import { loadPayment } from '@/lib/mirror/load-payment'
import { enqueueSync } from '@/lib/sync/customer/enqueue-sync'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'

/**
 * Syncs the customer after the bank was answered. Leads to the overview where that paid what was due, else to the payment. Stripe already has the bank's decision, so a job does the sync where
 * Stripe does not answer in time. Fails with `not_found` for an intent that is not the customer's.
 */
export async function requestAuthenticate(
  { intent }: { intent: string },
  { session }: Pick<ActionContext, 'session'>,
): Promise<Result<{ goTo: string }>> {
  const { merchant, merchantId, customerId, token } = session
  const payment = await loadPayment(session, intent)
  if (!payment.ok) return payment
  const waited = new AbortController()
  const late = sleep(patience, null, { signal: waited.signal }).catch(() => null)
  const syncing = syncCustomer(merchant, customerId).catch((error: unknown) => {
    log.warn({ err: error, merchantId, customerId }, 'a payment could not be read after its bank was answered')
    return null
  })
  const synced = await Promise.race([syncing, late]).finally(() => waited.abort())
  if (!synced?.ok) await enqueueSync(pool(), { merchantId, customerId, full: true })
  const settled = synced?.ok ? await loadPayment(session, intent) : null
  const isPaid = settled?.ok && isSettled(settled.value)
  return ok({ goTo: `/portal/${token}${isPaid ? `?done=${intent}` : `/pay/${intent}`}` })
}
