import type { Receipt } from '../load-intent'

type Done = Extract<Receipt, { status: 'done' }>

/** The receipt of a request that was carried out and mirrored at once, and of which nothing else is known. */
export function buildReceipt(at: Date, overrides: Partial<Done> & Pick<Done, 'kind'>): Done {
  return {
    subscriptionId: 'sub_1',
    reference: 'ABCD-EFGH',
    pauses: null,
    undoes: false,
    receivedAt: at,
    status: 'done',
    completedAt: at,
    endsAt: null,
    beginsAt: null,
    settlement: null,
    invoiceId: null,
    paid: null,
    newSubscriptionId: null,
    update: null,
    discount: null,
    mirrored: true,
    ...overrides,
  }
}
