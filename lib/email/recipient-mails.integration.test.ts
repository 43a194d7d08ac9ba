import { expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { readPdf } from '@/lib/documents/testing/read-pdf'
import { removeRecipientAction } from '@/lib/tasks/recipients/actions'
import { setUpRecipients } from '@/scripts/testing/portal/set-up-recipients'
import { sendForm } from '@/scripts/testing/requests/send-form'
import type { Mail } from '@/sandbox/mail/mail'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { stripe, mailsTo, entered, confirmed, open, happens, invoiceOf } = setUpRecipients()

const filesOf = (mail: Mail | undefined) => mail?.attachments.map(({ filename }) => filename)
const invoicesOf = (mails: Mail[]) => mails.filter(({ subject }) => subject.startsWith('Invoice '))

it('an invoice goes to each confirmed address once, then its receipt, without a link that opens anything', async () => {
  const { customer, email } = await confirmed()
  const { id = '', number } = await invoiceOf(customer)
  await happens('invoice.finalized', customer, id)
  await happens('invoice.finalized', customer, id)
  const [mail, ...more] = invoicesOf(await mailsTo(customer, email))
  expect(more).toEqual([])
  expect(mail?.subject).toBe(`Invoice ${number} from Merchant`)
  expect(filesOf(mail)).toEqual([expect.stringMatching(new RegExp(`_${number}_10\\.00-USD\\.pdf$`))])
  const { text } = await readPdf(new Uint8Array(Buffer.from(mail?.attachments[0]?.content ?? '', 'base64')))
  expect(text).toContain('Set-up')
  const links = [mail?.text, mail?.html, text].flatMap((part) => part?.match(/https?:\/\/[^\s"'<>)]+/g) ?? [])
  const leading = links.filter(
    (link) => !/^http:\/\/localhost:3999\/unsubscribe\//.test(link) && !link.includes('w3.org'),
  )
  expect(leading).toEqual([])
  await stripe.invoices.pay(id, { paid_out_of_band: true })
  await happens('invoice.paid', customer, id)
  await happens('invoice.paid', customer, id)
  const [, receipt, ...others] = invoicesOf(await mailsTo(customer, email))
  expect(others).toEqual([])
  expect(receipt?.subject).toBe(`Invoice ${number} from Merchant is paid`)
  expect(filesOf(receipt)).toEqual([expect.stringMatching(/_receipt\.pdf$/)])
})

it('one that is charged at once comes with its receipt in one mail', async () => {
  const { customer, email } = await confirmed()
  const { id = '' } = await invoiceOf(customer, 'charge_automatically')
  await happens('invoice.finalized', customer, id)
  const [{ run_at: runsAt } = { run_at: new Date(0) }] = await db.$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker.jobs WHERE key LIKE 'mail:%' AND key LIKE '%' || (
      SELECT id FROM customer_mails WHERE customer_id = ${customer} AND kind = 'recipient_invoice') `
  expect(runsAt.getTime() - Date.now()).toBeGreaterThan(50 * 60_000)
  await stripe.invoices.pay(id)
  await happens('invoice.paid', customer, id)
  const mails = invoicesOf(await mailsTo(customer, email))
  expect(mails.map(filesOf)).toEqual([[expect.stringMatching(/USD\.pdf$/), expect.stringMatching(/_receipt\.pdf$/)]])
})

it('goes to nobody who has not confirmed, has stopped, or was removed after it was queued', async () => {
  const waiting = await entered()
  const stopped = await confirmed()
  const removed = await confirmed()
  for (const one of [waiting, stopped, removed]) {
    const { id = '' } = await invoiceOf(one.customer)
    await happens('invoice.finalized', one.customer, id)
  }
  await open('unsubscribe', stopped.stopLink, 'POST', {})
  await sendForm(removeRecipientAction, { token: removed.token, recipient: removed.id })
  for (const { customer, email } of [waiting, stopped, removed])
    expect(invoicesOf(await mailsTo(customer, email))).toEqual([])
})

it('is none over nothing, and comes with the file in whatever letters', async () => {
  const { customer, email } = await confirmed()
  const free = await stripe.invoices.create({ customer, auto_advance: false })
  await stripe.invoices.finalizeInvoice(free.id ?? '')
  await happens('invoice.paid', customer, free.id ?? '')
  expect(invoicesOf(await mailsTo(customer, email))).toEqual([])
  await stripe.customers.update(customer, { name: 'مارتا كونتي' })
  const { id = '' } = await invoiceOf(customer)
  await happens('invoice.finalized', customer, id)
  const [mail] = invoicesOf(await mailsTo(customer, email))
  expect(mail?.attachments).toHaveLength(1)
  expect(mail?.text).not.toContain('can’t be attached')
})
