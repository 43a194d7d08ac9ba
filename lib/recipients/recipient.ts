import { createHash } from 'node:crypto'

/** How many addresses of one customer may get invoices, those that wait for confirmation included. */
export const mostRecipients = 5

/** A further address of a customer's invoices: 'pending' until it is confirmed, 'stopped' once it wants no more. */
export type Recipient = { id: string; email: string; askedAt: Date; state: 'pending' | 'confirmed' | 'stopped' }

type Row = { id: string; email: string; askedAt: Date; confirmedAt: Date | null; stoppedAt: Date | null }

/** A row of the table as a recipient. */
export function recipientOf({ id, email, askedAt, confirmedAt, stoppedAt }: Row): Recipient {
  return { id, email, askedAt, state: stoppedAt ? 'stopped' : confirmedAt ? 'confirmed' : 'pending' }
}

type Owner = { merchantId: string; customerId: string }

/** The same for every spelling of an address in capitals, and each time it is entered. */
export function recipientId({ merchantId, customerId }: Owner, email: string): string {
  const text = `${merchantId} ${customerId} ${email.toLowerCase()}`
  return `rcp_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}
