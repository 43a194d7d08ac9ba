import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { hashAddress } from '@/lib/access/grantors/hash-address'
import { openSession } from '@/lib/access/sessions/open-session'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { addRecipient } from '@/lib/recipients/add-recipient'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { linkIn, setUpRecipients } from '@/scripts/testing/portal/set-up-recipients'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { cleanUp } from '@/lib/worker/clean-up'
import { addRecipientAction, removeRecipientAction, resendRecipientAction } from './actions'
import { findRecipientLink } from './find-recipient-link'
import { loadRecipients } from './load'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, mailsTo, newAddress, entered, confirmed, open } = setUpRecipients()

async function viewOf(token: string) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  return loadRecipients(session.value)
}

async function statesOf(token: string): Promise<string[]> {
  const view = await viewOf(token)
  if (!view.ok) throw new Error(view.code)
  return view.value.recipients.map(({ state }) => state)
}

const add = async (token: string, email: string) => (await sendForm(addRecipientAction, { token, email })).state

describe('an address', () => {
  it('is asked in the customer’s language, and confirmed by the button of the link, once', async () => {
    const { customer, token, email, mail, link } = await entered()
    expect(mail).toMatchObject({ subject: 'Invoices from Merchant: is this your address?', attachments: [] })
    expect(mail?.text).not.toMatch(/\/(?:p|portal)\//)
    for (let times = 0; times < 2; times++)
      expect((await open('recipient', link, 'GET')).text).toContain('Confirm the address')
    expect((await open('recipient', link, 'POST', { origin: 'https://evil.example' })).status).not.toBe(200)
    expect(await statesOf(token)).toEqual(['pending'])
    expect(await open('recipient', link, 'POST')).toMatchObject({ status: 200, text: expect.stringContaining(email) })
    expect(await statesOf(token)).toEqual(['confirmed'])
    expect(await open('recipient', link, 'POST')).toMatchObject({ status: 410 })
    expect(await open('recipient', link, 'GET')).toMatchObject({ status: 410 })
    const own = ((await stripe.customers.retrieve(customer)) as { email: string }).email
    const [told] = (await mailsTo(customer, own)).filter(({ text }) => text.includes(email))
    expect(told?.subject).toBe('Another address gets your invoices from Merchant')
    const events = await db.portalEvent.findMany({ where: { customerId: customer, type: 'customer.updated' } })
    expect(events.map(({ data }) => data)).toEqual([{ fields: ['invoice_recipients'] }])
    const audit = await db.auditEntry.findMany({
      where: { customerId: customer, action: { startsWith: 'recipient.' } },
    })
    expect(audit.map(({ action, actor }) => `${actor} ${action}`).sort()).toEqual([
      'customer recipient.add',
      'recipient recipient.confirmed',
    ])
    expect(JSON.stringify(audit)).not.toContain(email)
  })

  it.each([
    'nobody',
    'a@b',
    'a b@example.com',
    'x@example.com\r\nBcc: y@evil.example',
    'x\u0000@example.com',
    'x\u202e@example.com',
    `${'x'.repeat(250)}@example.com`,
    '',
  ])('is none: %j', async (email) => {
    const { token } = await openCustomer(harness, 'active')
    expect(await add(token, email)).toMatchObject({ code: 'field_invalid', field: 'email', typed: { email } })
    expect(await statesOf(token)).toEqual([])
  })

  it('is entered once, whatever its capitals, and is not the customer’s own', async () => {
    const { customer, token, email } = await entered()
    const again = await add(token, email.toUpperCase())
    expect(again).toMatchObject({ code: 'recipient_exists' })
    // The field would say how an address is written.
    expect(again).not.toHaveProperty('field')
    const own = ((await stripe.customers.retrieve(customer)) as { email: string }).email
    expect(await add(token, own.toUpperCase())).toMatchObject({ code: 'recipient_own' })
    expect(await mailsTo(customer, email)).toHaveLength(1)
  })

  it('of a form that is sent twice is entered and mailed once', async () => {
    const { customer, token } = await openCustomer(harness, 'active')
    const [email, intent] = [newAddress(), randomUUID()]
    const sent = [0, 1].map(() => sendForm(addRecipientAction, { token, intent, email }))
    for (const { to } of await Promise.all(sent)) expect(to).toContain('/recipients?mailed=rcp_')
    expect((await sendForm(addRecipientAction, { token, intent, email })).to).toContain('?mailed=rcp_')
    expect(await mailsTo(customer, email)).toHaveLength(1)
  })

  it('is one of five at most, also when several are entered at once', async () => {
    const { token, customer: customerId } = await openCustomer(harness, 'active')
    const wanted = { merchantId: merchant.id, customerId, now: new Date() }
    const twenty = Array.from({ length: 20 }, () => ({ ...wanted, email: newAddress(), cause: randomUUID() }))
    const added = await Promise.all(twenty.map(addRecipient))
    expect(added.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await statesOf(token)).toHaveLength(5)
    expect(await add(token, newAddress())).toMatchObject({ code: 'recipients_full' })
    const { value } = (await viewOf(token)) as { value: { closed: string } }
    expect(value.closed).toBe('full')
  })

  it('is somebody else’s to nobody: another customer can neither remove nor mail it', async () => {
    const { id, token } = await entered()
    const other = await openCustomer(harness, 'active')
    await sendForm(removeRecipientAction, { token: other.token, recipient: id })
    const { state } = await sendForm(resendRecipientAction, { token: other.token, recipient: id })
    expect(state).toMatchObject({ code: 'not_found' })
    expect(await statesOf(token)).toEqual(['pending'])
  })

  it('goes at once when the customer removes it, with its link', async () => {
    const { customer, token, email, id, link } = await entered()
    expect((await sendForm(removeRecipientAction, { token, recipient: id })).to).toBe('/recipients?removed=yes')
    expect(await statesOf(token)).toEqual([])
    expect(await open('recipient', link, 'POST')).toMatchObject({ status: 410 })
    // Entered again, it waits for a link of its own.
    expect(await add(token, email)).toBeUndefined()
    expect(await open('recipient', link, 'POST')).toMatchObject({ status: 410 })
    const mails = await mailsTo(customer, email)
    expect(await open('recipient', linkIn(mails[1], 'recipient'), 'POST')).toMatchObject({ status: 200 })
  })

  it('is mailed again on request, and its link works for a day', async () => {
    const { customer, token, email, id, link } = await entered()
    await sendForm(resendRecipientAction, { token, recipient: id })
    expect(await mailsTo(customer, email)).toHaveLength(2)
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    expect((await findRecipientLink(link, tomorrow)).recipient).toMatchObject({ code: 'link_expired' })
    expect((await findRecipientLink('a.b.c', new Date())).recipient).toMatchObject({ code: 'link_invalid' })
    expect(await open('recipient', link, 'POST')).toMatchObject({ status: 200 })
  })

  it('stops by one click, and comes back only once it is confirmed anew', async () => {
    const { customer, token, email, mail, link, stopLink } = await confirmed()
    expect(mail?.headers).toMatchObject({
      'list-unsubscribe': expect.stringContaining(stopLink),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    expect((await open('unsubscribe', stopLink, 'GET')).text).toContain('Stop these invoices?')
    expect(await statesOf(token)).toEqual(['confirmed'])
    // Mail programs post by themselves.
    for (let times = 0; times < 2; times++)
      expect(await open('unsubscribe', stopLink, 'POST', {})).toMatchObject({ status: 200 })
    expect(await statesOf(token)).toEqual(['stopped'])
    expect(await add(token, email)).toBeUndefined()
    expect(await statesOf(token)).toEqual(['pending'])
    expect(await open('recipient', link, 'POST')).toMatchObject({ status: 410 })
    // The link of the first mail still stops the address.
    await open('unsubscribe', stopLink, 'POST', {})
    expect(await statesOf(token)).toEqual(['stopped'])
    expect(await mailsTo(customer, email)).toHaveLength(1)
  })

  it('goes with its customer, and after a month without an answer', async () => {
    const { customer } = await confirmed()
    const waiting = await entered()
    await stripe.customers.del(customer)
    await syncCustomer(merchant, customer)
    expect(await db.invoiceRecipient.count({ where: { customerId: customer } })).toBe(0)
    await cleanUp(new Date(Date.now() + 29 * 86_400_000))
    expect(await db.invoiceRecipient.count({ where: { customerId: waiting.customer } })).toBe(1)
    await cleanUp(new Date(Date.now() + 31 * 86_400_000))
    expect(await db.invoiceRecipient.count({ where: { customerId: waiting.customer } })).toBe(0)
  })
})

describe('nobody', () => {
  it('adds one who came by a link that was mailed to the address, but removes one', async () => {
    const { customer, token, id } = await entered()
    const own = ((await stripe.customers.retrieve(customer)) as { email: string }).email
    const addressHash = hashAddress(env().PORTICO_SECRET, merchant.id, own)
    await db.portalLink.updateMany({ where: { customerId: customer }, data: { grantorKind: 'address', addressHash } })
    expect(await viewOf(token)).toMatchObject({ value: { closed: 'withheld' } })
    expect(await add(token, newAddress())).toMatchObject({ code: 'feature_disabled' })
    expect((await sendForm(resendRecipientAction, { token, recipient: id })).state).toMatchObject({
      code: 'feature_disabled',
    })
    await sendForm(removeRecipientAction, { token, recipient: id })
    expect(await statesOf(token)).toEqual([])
  })

  it('has them where the merchant does not send such mails', async () => {
    const { token } = await openCustomer(harness, 'active')
    await db.merchant.update({ where: { id: merchant.id }, data: { mailsOff: ['recipient_invoice'] } })
    expect(await viewOf(token)).toMatchObject({ code: 'feature_disabled' })
    expect(await add(token, newAddress())).toMatchObject({ code: 'feature_disabled' })
    await db.merchant.update({ where: { id: merchant.id }, data: { mailsOff: [] } })
  })

  it('has others’ invoices sent from a session on behalf of one account', async () => {
    const { customer, token, id } = await confirmed()
    await db.portalSession.updateMany({ where: { customerId: customer }, data: { onBehalfOf: 'acct_seller' } })
    expect(await viewOf(token)).toMatchObject({ code: 'feature_disabled' })
    expect(await add(token, newAddress())).toMatchObject({ code: 'feature_disabled' })
    const { state } = await sendForm(removeRecipientAction, { token, recipient: id })
    expect(state).toMatchObject({ code: 'feature_disabled' })
  })

  it('is pestered: neither by one session nor by many customers', async () => {
    const { customer, token, id, email } = await entered()
    const again = async () => (await sendForm(resendRecipientAction, { token, recipient: id })).state?.code ?? 'sent'
    const codes = [await again(), await again(), await again(), await again(), await again(), await again()]
    expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'rate_limited'])
    const other = await openCustomer(harness, 'active')
    expect(await add(other.token, email)).toMatchObject({
      code: 'rate_limited',
      message: expect.stringContaining('tomorrow'),
    })
    expect(await add(other.token, email.replace('@', '+other@'))).toMatchObject({ code: 'rate_limited' })
    expect(await add(other.token, newAddress())).toBeUndefined()
    expect(await mailsTo(customer, email)).toHaveLength(6)
  })
})
