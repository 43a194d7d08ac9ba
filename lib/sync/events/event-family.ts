/** What acts on an event of this type: the sync of its customer, `handleEvent`, or nothing. */
export type EventFamily = 'customer' | 'set_up' | 'catalog' | 'test_clock' | null

const families: [string, EventFamily][] = [
  ['test_helpers.test_clock.', 'test_clock'],
  ['setup_intent.succeeded', 'set_up'],
  ['product.', 'catalog'],
  ['price.', 'catalog'],
  ...[
    'customer.',
    'invoice.',
    'invoice_payment.',
    'invoiceitem.',
    'payment_method.',
    'payment_intent.',
    'charge.',
    'refund.',
    'credit_note.',
    'setup_intent.',
    'subscription_schedule.',
  ].map((prefix): [string, EventFamily] => [prefix, 'customer']),
]

export function eventFamily(type: string): EventFamily {
  return families.find(([prefix]) => type.startsWith(prefix))?.[1] ?? null
}
