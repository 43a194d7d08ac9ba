import { beforeEach } from 'vitest'
import { db } from '@/lib/db/client'
import type { ScenarioName } from '@/sandbox/scenarios'
import { control } from '@/sandbox/testing/control'
import { requestHeaders } from '@/scripts/testing/requests/next-request'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'

/** Customers who pay, the bank that asks them, and what Stripe then holds. Call it at the top of a test file. */
export function setUpPayments() {
  const harness = setUpSync()
  const { merchant, stripe } = harness

  beforeEach(async () => {
    requestHeaders.set('origin', 'http://localhost:3999')
    await db.portalConfiguration.deleteMany({})
  })

  const open = (name: ScenarioName) => openCustomer(harness, name)

  const answerBank = (id: string, outcome: 'complete' | 'fail') =>
    control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/authenticate/${id}`, { outcome })

  const defaultOf = async (customer: string) => {
    const found = await stripe.customers.retrieve(customer)
    return found.deleted ? null : found.invoice_settings.default_payment_method
  }
  const openInvoice = async (customer: string) =>
    (await stripe.invoices.list({ customer, status: 'open' })).data[0]?.id ?? ''
  const outcomeOf = async (id: string) => await db.intent.findFirst({ where: { id } })
  const chargesOf = async (customer: string) =>
    (await stripe.charges.list({ customer, limit: 100 })).data.filter(({ status }) => status === 'succeeded').length

  return { harness, merchant, stripe, open, answerBank, defaultOf, openInvoice, outcomeOf, chargesOf }
}
