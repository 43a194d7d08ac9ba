import { inject } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { createMerchant } from '@/lib/merchant/create-merchant'
import { stripeFor } from '@/lib/stripe/client/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { ScenarioName } from '@/sandbox/scenarios'
import { runScenario } from '@/sandbox/scenarios/run-scenario'
import { control } from '@/sandbox/testing/control'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'

export type Received = { subject: string; to: string; text: string; html: string; headers: Record<string, string> }

export type Who = { merchantId: string; customerId: string }

/** A merchant that sends mails, and the mailbox. Await it at the top of a test file. */
export async function setUpMails() {
  const now = new Date()
  const { id } = await createMerchant({
    name: 'Tech',
    stripeAccountId: 'acct_mails',
    supportEmail: 'help@shop.example',
  })
  // The console refuses such a name. If one exists anyway, it must not inject a header.
  const merchant = await db.merchant.update({ where: { id }, data: { name: 'Tech <b>&\r\nBcc: x@evil.example' } })

  const mailbox = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Record<string, unknown>) =>
    control<T>(inject('sandboxUrl'), process.env.STRIPE_SECRET_KEY ?? '', method, path, body)

  async function received(to: string): Promise<Received[]> {
    return (await mailbox<{ data: Received[] }>('GET', `/mails?to=${encodeURIComponent(to)}`)).data
  }

  /** A customer of a scenario with their own address. `at` sets their clock, for tests that name dates. */
  async function customer(scenario: ScenarioName, { locale = 'it', at }: { locale?: string; at?: Date } = {}) {
    const stripe = stripeFor(merchant)
    const made = await runScenario(scenario, { stripe, now: at })
    const email = `${made.customer.toLowerCase()}@example.com`
    await stripe.customers.update(made.customer, { email, preferred_locales: [locale] })
    await syncCustomer(merchant, made.customer)
    return { merchantId: merchant.id, customerId: made.customer, email, subscription: made.subscriptions[0] ?? '' }
  }

  async function send({ merchantId, customerId }: Who, about: MailAbout, cause = `test:${customerId}:${about.kind}`) {
    await queueCustomerMail(pool(), { ...about, merchantId, customerId, cause, now })
    const { id } = await db.customerMail.findFirstOrThrow({ where: { merchantId, cause } })
    await sendCustomerMail(writeRequestMail, merchantId, id)
    return db.customerMail.findFirstOrThrow({ where: { merchantId, id } })
  }

  return { now, merchant, mailbox, received, customer, send }
}
