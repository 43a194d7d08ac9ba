import { beforeEach } from 'vitest'
import { db } from '@/lib/db/client'
import { formatDate, formatMoney } from '@/lib/i18n'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { ScenarioName } from '@/sandbox/scenarios'
import { openCustomer } from './open-customer'
import { sendOutbox } from './outbox'
import { setUpUpdates } from './set-up-updates'

/** Customers who act in the portal, and the mails that follow. Call it at the top of a test file. */
export function setUpRequestMails() {
  const updates = setUpUpdates()
  const { harness, merchant, stripe } = updates

  beforeEach(() => db.customerMail.deleteMany())

  /** A customer with an address of their own. */
  async function open(name: ScenarioName) {
    const opened = await openCustomer(harness, name)
    const email = `${opened.customer.toLowerCase()}@example.com`
    await stripe.customers.update(opened.customer, { email, preferred_locales: ['en'] })
    await syncCustomer(merchant, opened.customer)
    return opened
  }

  const mailsTo = (customer: string) => sendOutbox(harness.sandboxUrl, merchant.id, customer)
  const day = (seconds: number | null | undefined) =>
    formatDate(new Date((seconds ?? 0) * 1000), { locale: 'en', timeZone: 'UTC' })
  const money = (amount: number | undefined) =>
    formatMoney({ amount: amount ?? 0, currency: 'usd' }, 'en').replace(/[\u00a0\u202f]/g, ' ')

  return { ...updates, open, mailsTo, day, money }
}
