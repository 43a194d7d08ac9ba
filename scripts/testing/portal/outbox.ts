import { db } from '@/lib/db/client'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'
import { control } from '@/sandbox/testing/control'

type Mailed = { subject: string; text: string; html: string }

/** Sends a customer's queued mails as their jobs would, and returns them as they arrived, without no-break spaces. */
export async function sendOutbox(sandboxUrl: string, merchantId: string, customerId: string): Promise<Mailed[]> {
  const { email } = await db.customer.findUniqueOrThrow({ where: { merchantId_id: { merchantId, id: customerId } } })
  const queued = await db.customerMail.findMany({
    where: { merchantId, customerId, status: 'queued' },
    orderBy: { createdAt: 'asc' },
  })
  const path = `/mails?to=${encodeURIComponent(email ?? '')}`
  const key = process.env.STRIPE_SECRET_KEY ?? ''
  const read = async () => (await control<{ data: Mailed[] }>(sandboxUrl, key, 'GET', path)).data
  const before = (await read()).length
  for (const { id } of queued) await sendCustomerMail(writeRequestMail, merchantId, id)
  const newestFirst = await read()
  return newestFirst
    .slice(0, newestFirst.length - before)
    .reverse()
    .map(({ subject, text, html }) => ({ subject: plain(subject), text: plain(text), html: plain(html) }))
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
