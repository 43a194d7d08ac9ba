import { checks } from './checks'
import { newInvoices, type Happened } from './happened'

/** `unread` is a silence of the reader: text about money that no rule of it understands. */
export type Fault = { kind: 'lie' | 'silence' | 'unread'; of: string; what: string }

/** What announces that money will be asked for. */
const announcing = new Set([
  'charge_then',
  'invoice_then',
  'charge_without_method',
  'then_per_period',
  'then_payments',
  'trial_wants_card',
  'renews_without_method',
  'charge_until_end',
  'invoice_until_end',
  'one_payment_until_end',
  'usage_until_end',
  'renews_until_end',
])

/** What was said and was not so, and what came unannounced. */
export function findLies(happened: Happened): Fault[] {
  const lies = happened.said.flatMap((said) => {
    const why = checks[said.kind]?.(said, happened)
    return why ? [{ kind: 'lie' as const, of: said.kind, what: `"${said.sentence}", but ${why}` }] : []
  })
  return [...lies, ...silences(happened), ...changes(happened)]
}

function silences(happened: Happened): Fault[] {
  const announced = happened.said.reduce((sum, { kind, count }) => {
    if (kind === 'payments_until_end' || kind === 'renewals_until_end') return Math.max(sum, count ?? 0)
    return announcing.has(kind) ? Math.max(sum, 1) : sum
  }, 0)
  const came = newInvoices(happened).filter(({ amount_due: due }) => due > 0)
  return came.slice(announced).map(({ amount_due: due, currency, billing_reason: reason, created }) => ({
    kind: 'silence' as const,
    of: reason ?? 'invoice',
    what: `${due} ${currency} became due on ${new Date(created * 1000).toISOString()} (${reason}), and nothing said so`,
  }))
}

/** A change of what is subscribed to that nothing announced. */
function changes({ said, before, after }: Happened): Fault[] {
  const quantities = ({ subscription }: typeof before) =>
    subscription.items.data.map(({ quantity }) => quantity ?? 1).join(', ')
  const [then, now] = [quantities(before), quantities(after)]
  if (then === now || said.some(({ kind }) => kind === 'changes_on')) return []
  return [{ kind: 'silence', of: 'change', what: `the quantities changed from ${then} to ${now}, and nothing said so` }]
}
