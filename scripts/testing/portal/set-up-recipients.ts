import { NextRequest } from 'next/server'
import { inject } from 'vitest'
import { GET as openConfirmation, POST as confirm } from '@/app/recipient/[token]/route'
import { GET as openStop, POST as stop } from '@/app/unsubscribe/[token]/route'
import { db } from '@/lib/db/client'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { acceptEvent } from '@/lib/sync/events/accept-event'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { addRecipientAction } from '@/lib/tasks/recipients/actions'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'
import type { Mail } from '@/sandbox/mail/mail'
import type { ScenarioName } from '@/sandbox/scenarios'
import { control } from '@/sandbox/testing/control'
import { sendForm } from '../requests/send-form'
import { setUpSync } from '../sync/sync-harness'
import { openCustomer } from './open-customer'

const routes = {
  recipient: { GET: openConfirmation, POST: confirm },
  unsubscribe: { GET: openStop, POST: stop },
}

/** Customers with recipients of their invoices, and what is mailed to these. Call it at the top of a test file. */
export function setUpRecipients() {
  const harness = setUpSync()
  const { merchant, stripe } = harness
  let made = 0

  /** Sends what waits in a customer's outbox, and answers with all that an address has got, the oldest first. */
  async function mailsTo(customerId: string, address: string): Promise<Mail[]> {
    const where = { customerId, status: 'queued' }
    for (const { id } of await db.customerMail.findMany({ where, orderBy: { createdAt: 'asc' } }))
      await sendCustomerMail(writeRequestMail, merchant.id, id)
    const key = process.env.STRIPE_SECRET_KEY ?? ''
    const read = <T>(path: string) => control<T>(inject('sandboxUrl'), key, 'GET', path)
    const { data } = await read<{ data: Mail[] }>(`/mails?to=${encodeURIComponent(address)}`)
    return (await Promise.all(data.map(({ id }) => read<Mail>(`/mails/${id}`)))).reverse()
  }

  const newAddress = () => `books.${Date.now().toString(36)}.${made++}@example.com`

  /** A customer who has entered an address, and what was mailed to it. */
  async function entered(scenario: ScenarioName = 'active', email = newAddress()) {
    const customer = await openCustomer(harness, scenario)
    const { to } = await sendForm(addRecipientAction, { token: customer.token, email })
    const [, id = ''] = /^\/recipients\?mailed=(\w+)$/.exec(to ?? '') ?? []
    const [mail] = await mailsTo(customer.customer, email)
    return { ...customer, email, id, mail, link: linkIn(mail, 'recipient'), stopLink: linkIn(mail, 'unsubscribe') }
  }

  async function open(
    kind: keyof typeof routes,
    token: string,
    method: 'GET' | 'POST',
    headers: Record<string, string> = { origin: 'http://localhost:3999' },
  ) {
    const request = new NextRequest(`http://localhost:3999/${kind}/${token}`, {
      method,
      headers: { 'accept-language': 'en', ...(method === 'POST' && headers) },
    })
    const answer = await routes[kind][method](request, { params: Promise.resolve({ token }) })
    return { status: answer.status, text: await answer.text() }
  }

  async function confirmed(scenario?: ScenarioName) {
    const one = await entered(scenario)
    if ((await open('recipient', one.link, 'POST')).status !== 200) throw new Error('not confirmed')
    await mailsTo(one.customer, one.email)
    return one
  }

  /** Brings one of Stripe's events about an invoice, which the sync then handles. */
  async function happens(type: 'invoice.finalized' | 'invoice.paid', customer: string, invoice: string) {
    const id = `evt_${type}_${invoice}_${made++}`
    const created = Math.floor(harness.now.getTime() / 1000)
    const object = { id: invoice, object: 'invoice', customer }
    await acceptEvent(
      { id, type, created, data: { object } } as unknown as Parameters<typeof acceptEvent>[0],
      new Date(),
    )
    await syncCustomer(merchant, customer)
  }

  /** An invoice of today over ten dollars; without a method, one that is to be paid within thirty days. */
  async function invoiceOf(customer: string, collection: 'send_invoice' | 'charge_automatically' = 'send_invoice') {
    const { id = '' } = await stripe.invoices.create({
      customer,
      collection_method: collection,
      auto_advance: false,
      ...(collection === 'send_invoice' && { days_until_due: 30 }),
    })
    await stripe.invoiceItems.create({ customer, invoice: id, amount: 1000, currency: 'usd', description: 'Set-up' })
    return stripe.invoices.finalizeInvoice(id)
  }

  return { harness, merchant, stripe, mailsTo, newAddress, entered, confirmed, open, happens, invoiceOf }
}

/** The token of a mail's link. */
export function linkIn(mail: Mail | undefined, kind: keyof typeof routes): string {
  return new RegExp(`/${kind}/([\\w.-]+)`).exec(mail?.text ?? '')?.[1] ?? ''
}
