import { inject, describe, expect, it } from 'vitest'
import { optOutOfReminders } from '@/lib/access/customers/opt-out-of-reminders'
import { db } from '@/lib/db/client'
import type { ScenarioName } from '@/sandbox/scenarios'
import { waitForMail } from '@/sandbox/testing/wait-for-mail'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { saveOwnText } from '@/lib/merchant/words/save-own-text'
import { sendCustomerMail } from './send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'
import { setUpMails, type Received, type Who } from '@/scripts/testing/portal/set-up-mails'

const { merchant, now, mailbox, received, customer, send } = await setUpMails()

describe('a mail', () => {
  it('speaks the customer’s language, in text too, and opens the portal', async () => {
    const who = await customer('trialing', { at: new Date('2026-05-30T12:00:00Z') })
    const sent = await send(who, { kind: 'trial_ending', input: { subscription: who.subscription } })
    expect(sent.status).toBe('sent')
    const [mail] = await received(who.email)
    expect(mail?.subject).toMatch(/^Il tuo periodo di prova termina /)
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('http://localhost:3999/p/')
      expect(part?.replace(/[\u00a0\u202f]/g, ' ')).toContain('saranno addebitati 29,99 USD')
    }
    expect(await db.portalLink.findFirst({ where: { merchantId: merchant.id, id: sent.linkId ?? '' } })).toMatchObject({
      createdBy: 'mail:trial_ending',
    })
  })

  it('says what the merchant has changed in its own words, and names the plain language', async () => {
    const own = { merchantId: merchant.id, language: 'it' as const, key: 'email.trial_ending.heading' }
    const text = "C'è ancora tempo"
    expect(await saveOwnText({ ...own, text, before: '', actor: 'user:1', now })).toEqual({ kind: 'saved' })
    const who = await customer('trialing')
    await send(who, { kind: 'trial_ending', input: { subscription: who.subscription } })
    const [mail] = await received(who.email)
    expect(mail?.text).toContain(text)
    expect(mail?.html).toMatch(/<html[^>]* lang="it"/)
    expect(mail?.html).not.toContain('-x-')
    await saveOwnText({ ...own, text: null, before: text, actor: 'user:1', now })
  })

  it('of a cancellation brings the receipt as a PDF, of its own customer alone', async () => {
    const [who, other] = [await customer('cancel_scheduled'), await customer('cancel_scheduled')]
    const { merchantId, customerId, subscription } = who
    await db.intent.create({
      data: {
        merchantId,
        id: 'int_mailed',
        customerId,
        kind: 'cancel_subscription',
        subjectId: subscription,
        reference: '3F4G-8HJK',
        status: 'done',
        outcome: {},
        receivedAt: now,
        completedAt: now,
      },
    })
    // As an earlier release stored it.
    const input = { subscription, reference: '3F4G-8HJK' } as unknown as { reference: string; stage: 'done' }
    const about = { kind: 'cancellation_received', input } as const
    await send(who, about)
    const { attachments, text } = await waitForMail(
      inject('sandboxUrl'),
      process.env.STRIPE_SECRET_KEY ?? '',
      who.email,
    )
    expect(attachments).toMatchObject([
      { filename: expect.stringMatching(/3F4G-8HJK.*\.pdf$/), contentType: 'application/pdf' },
    ])
    expect(
      Buffer.from(attachments[0]?.content ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(text).toContain('La ricevuta del tuo annullamento è allegata in PDF.')
    expect((await send(other, about)).status).toBe('skipped')
  })

  it('names nobody’s header in an address or a subject', async () => {
    const who = await customer('active')
    const { merchantId, customerId } = who
    const update = (email: string) =>
      db.customer.update({ where: { merchantId_id: { merchantId, id: customerId } }, data: { email } })
    const before = (await mailbox<{ data: Received[] }>('GET', '/mails?limit=200')).data.length
    for (const [count, email] of [
      'a@x.example\r\nBcc: evil@x.example',
      'a@x.example, evil@x.example',
      'a@x.example>\r\n\r\nHello',
    ].entries()) {
      await update(email)
      await send(who, { kind: 'portal_link', input: {} }, `injected:${count}`).catch(() => undefined)
    }
    const after = (await mailbox<{ data: Received[] }>('GET', '/mails?limit=200')).data
    for (const mail of after.slice(0, after.length - before)) {
      expect(JSON.stringify(mail.headers)).not.toMatch(/"bcc"/i)
      expect(mail.text).not.toMatch(/^Hello/)
    }
    expect(await received('evil@x.example')).toEqual([])
  })

  it('is sent once for its cause, with no header or tag out of a merchant’s name', async () => {
    const who = await customer('active')
    const about = { kind: 'portal_link', input: {} } as const
    await send(who, about)
    await send(who, about)
    const mails = await received(who.email)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.html).not.toContain('<b>&')
    expect(mails[0]?.headers.from).toMatch(/^=\?UTF-8\?Q\?Tech_[^<>]+\?= <portico@example\.com>$/)
    expect(JSON.stringify(mails[0]?.headers)).not.toMatch(/"bcc"/i)
  })

  it('is tried again when the mail server refuses for now, with the same link', async () => {
    const who = await customer('active')
    await mailbox('POST', '/mail_faults', { kind: 'defer', to: who.email, count: 1 })
    await expect(send(who, { kind: 'portal_link', input: {} })).rejects.toThrow()
    const before = await db.customerMail.findFirstOrThrow({ where: { customerId: who.customerId } })
    expect(before.status).toBe('queued')
    await sendCustomerMail(writeRequestMail, merchant.id, before.id)
    expect(await received(who.email)).toHaveLength(1)
    expect(await db.portalLink.count({ where: { customerId: who.customerId } })).toBe(1)
  })

  it.each<[ScenarioName, (id: string, invoice: string) => MailAbout, RegExp]>([
    ['past_due', (_, invoice) => ({ kind: 'payment_failed', input: { invoice } }), /Paga ora/],
    ['trialing', (subscription) => ({ kind: 'trial_ending', input: { subscription } }), /termina il 12 giugno 2026/],
    ['canceled', (subscription) => ({ kind: 'cancellation_effective', input: { subscription } }), /terminato/],
    ['card_expiring', () => ({ kind: 'card_expiring', input: {} }), /non sarà più valida/],
  ])('of %s tells what is so', async (scenario, about, says) => {
    const who = await customer(scenario, { at: new Date('2026-06-03T12:00:00Z') })
    const invoice = await db.invoice.findFirst({
      where: { customerId: who.customerId },
      orderBy: { createdAt: 'desc' },
    })
    expect((await send(who, about(who.subscription, invoice?.id ?? ''))).status).toBe('sent')
    expect((await received(who.email))[0]?.text).toMatch(says)
  })

  it('of a failed payment says why, and when it is tried again in the merchant’s time zone', async () => {
    const who = await customer('past_due', { locale: 'en' })
    const open = await db.invoice.findFirstOrThrow({ where: { customerId: who.customerId, status: 'open' } })
    const { id: invoice } = open
    // Midnight in UTC, when it is still the day before in New York.
    const nextPaymentAttempt = new Date('2099-06-14T00:00:00Z')
    await db.invoice.updateMany({ where: { id: invoice }, data: { nextPaymentAttempt } })
    await db.merchant.update({ where: { id: merchant.id }, data: { timeZone: 'America/New_York' } })
    await send(who, { kind: 'payment_failed', input: { invoice } }, 'tried again')
    await db.merchant.update({ where: { id: merchant.id }, data: { timeZone: 'UTC' } })
    const [mail] = await received(who.email)
    expect(mail?.text).toContain('The next attempt is on 13 June 2099')
    expect(mail?.text).toMatch(/declined|not enough money|expired/)
    await db.invoice.updateMany({ where: { id: invoice }, data: { nextPaymentAttempt: new Date(0) } })
    await send(who, { kind: 'payment_failed', input: { invoice } }, 'no longer')
    expect((await received(who.email))[0]?.text).not.toContain('next attempt')
  })

  it('of a bank debit that came back says so in no card’s words', async () => {
    const who = await customer('bank_debit_failed', { locale: 'en' })
    const { id: invoice } = await db.invoice.findFirstOrThrow({ where: { customerId: who.customerId, status: 'open' } })
    await send(who, { kind: 'payment_failed', input: { invoice } })
    const [mail] = await received(who.email)
    expect(mail?.text).toContain('Your bank returned the debit')
    expect(mail?.text).not.toMatch(/declined|card/)
  })

  it('of a payment that the bank asks about asks for no more than that', async () => {
    const who = await customer('past_due_3ds', { locale: 'en' })
    const open = await db.invoice.findFirstOrThrow({ where: { customerId: who.customerId, status: 'open' } })
    await send(who, { kind: 'payment_failed', input: { invoice: open.id } })
    const [mail] = await received(who.email)
    expect(mail?.subject).toMatch(/^Please confirm your payment to /)
    expect(mail?.text).not.toMatch(/failed|declined|could not/)
  })

  it('of a payment is a receipt while it is news', async () => {
    const who = await customer('active')
    const { id, number } = await db.invoice.findFirstOrThrow({
      where: { customerId: who.customerId },
      orderBy: { createdAt: 'desc' },
    })
    const about = { kind: 'receipt', input: { invoice: id } } as const
    expect((await send(who, about, 'late')).status).toBe('skipped')
    const { frozenTime } = await db.customer.findFirstOrThrow({ where: { id: who.customerId } })
    await db.invoice.updateMany({ where: { id }, data: { paidAt: frozenTime } })
    expect((await send(who, about, 'in time')).status).toBe('sent')
    const [mail] = await received(who.email)
    expect(mail?.text).toMatch(/Abbiamo ricevuto/)
    expect(mail?.text).toContain(number ?? '?')
  })
})

describe('is not sent', () => {
  const skipped = async (who: Who, about: MailAbout) => expect((await send(who, about)).status).toBe('skipped')

  it('of a payment that is made good, a trial that is over, or a card that is fine', async () => {
    const who = await customer('active')
    const { id } = await db.invoice.findFirstOrThrow({ where: { customerId: who.customerId } })
    await skipped(who, { kind: 'payment_failed', input: { invoice: id } })
    await skipped(who, { kind: 'trial_ending', input: { subscription: who.subscription } })
    await skipped(who, { kind: 'card_expiring', input: {} })
    await skipped(who, { kind: 'receipt', input: { invoice: 'in_of_another' } })
  })

  it('as a reminder to whoever opted out, who is still told of what has happened', async () => {
    const who = await customer('trialing')
    await optOutOfReminders(who, now)
    await skipped(who, { kind: 'trial_ending', input: { subscription: who.subscription } })
    expect((await send(who, { kind: 'portal_link', input: {} })).status).toBe('sent')
  })

  it('about a card that nothing charges before it expires', async () => {
    const who = await customer('card_expiring', { at: new Date('2026-06-03T12:00:00Z') })
    const by = (data: object) => db.subscription.updateMany({ where: { customerId: who.customerId }, data })
    for (const [count, change] of [
      { collectionMethod: 'send_invoice' },
      { collectionMethod: 'charge_automatically', pauseBehavior: 'void' },
      { pauseBehavior: null, upcomingAmountDue: 0n },
    ].entries()) {
      await by(change)
      expect((await send(who, { kind: 'card_expiring', input: {} }, `uncharged:${count}`)).status).toBe('skipped')
    }
  })

  it('where the merchant has switched its kind off', async () => {
    const who = await customer('canceled')
    await db.merchant.update({ where: { id: merchant.id }, data: { mailsOff: ['cancellation_effective'] } })
    await skipped(who, { kind: 'cancellation_effective', input: { subscription: who.subscription } })
    await db.merchant.update({ where: { id: merchant.id }, data: { mailsOff: [] } })
  })
})
