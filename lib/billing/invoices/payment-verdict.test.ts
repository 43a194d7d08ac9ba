import { describe, expect, it } from 'vitest'
import { paymentVerdict, type PaymentSituation } from './payment-verdict'

/** label, badge, tone, first sentence, reason, action, and whether the next attempt is told: with a method that is fine. */
type Row = [string, string, string, string, string | null, string | null, boolean]
type Cause = `${'charge_automatically' | 'send_invoice'} ${PaymentSituation['due']} ${PaymentSituation['attempt']}`

const table: Record<Cause, Row> = {
  'charge_automatically not_due untried': ['due', 'due', 'warn', 'open', null, 'pay', true],
  'charge_automatically not_due declined': ['due', 'past_due', 'bad', 'not_charged', 'declined', 'pay', true],
  'charge_automatically not_due to_confirm': ['due', 'confirm', 'warn', 'confirm', null, 'authenticate', false],
  'charge_automatically not_due debit_processing': [
    'processing',
    'processing',
    'info',
    'processing',
    null,
    null,
    false,
  ],
  'charge_automatically not_due debit_failed': ['due', 'past_due', 'bad', 'not_charged', 'debit_failed', 'pay', true],
  'charge_automatically due_today untried': ['due_today', 'due_today', 'warn', 'due_today', null, 'pay', true],
  'charge_automatically due_today declined': ['due_today', 'past_due', 'bad', 'not_charged', 'declined', 'pay', true],
  'charge_automatically due_today to_confirm': ['due_today', 'confirm', 'warn', 'confirm', null, 'authenticate', false],
  'charge_automatically due_today debit_processing': [
    'processing',
    'processing',
    'info',
    'processing',
    null,
    null,
    false,
  ],
  'charge_automatically due_today debit_failed': [
    'due_today',
    'past_due',
    'bad',
    'not_charged',
    'debit_failed',
    'pay',
    true,
  ],
  'charge_automatically overdue untried': ['overdue', 'overdue', 'bad', 'not_charged', null, 'pay', true],
  'charge_automatically overdue declined': ['overdue', 'past_due', 'bad', 'not_charged', 'declined', 'pay', true],
  'charge_automatically overdue to_confirm': ['overdue', 'confirm', 'warn', 'confirm', null, 'authenticate', false],
  'charge_automatically overdue debit_processing': [
    'processing',
    'processing',
    'info',
    'processing',
    null,
    null,
    false,
  ],
  'charge_automatically overdue debit_failed': [
    'overdue',
    'past_due',
    'bad',
    'not_charged',
    'debit_failed',
    'pay',
    true,
  ],
  'send_invoice not_due untried': ['due', 'due', 'warn', 'open', null, 'pay', false],
  'send_invoice not_due declined': ['due', 'due', 'warn', 'open', 'declined', 'pay', false],
  'send_invoice not_due to_confirm': ['due', 'confirm', 'warn', 'confirm', null, 'authenticate', false],
  'send_invoice not_due debit_processing': ['processing', 'processing', 'info', 'processing', null, null, false],
  'send_invoice not_due debit_failed': ['due', 'due', 'warn', 'open', 'debit_failed', 'pay', false],
  'send_invoice due_today untried': ['due_today', 'due_today', 'warn', 'due_today', null, 'pay', false],
  'send_invoice due_today declined': ['due_today', 'due_today', 'warn', 'due_today', 'declined', 'pay', false],
  'send_invoice due_today to_confirm': ['due_today', 'confirm', 'warn', 'confirm', null, 'authenticate', false],
  'send_invoice due_today debit_processing': ['processing', 'processing', 'info', 'processing', null, null, false],
  'send_invoice due_today debit_failed': ['due_today', 'due_today', 'warn', 'due_today', 'debit_failed', 'pay', false],
  'send_invoice overdue untried': ['overdue', 'overdue', 'bad', 'overdue', null, 'pay', false],
  'send_invoice overdue declined': ['overdue', 'overdue', 'bad', 'overdue', 'declined', 'pay', false],
  'send_invoice overdue to_confirm': ['overdue', 'confirm', 'warn', 'confirm', null, 'authenticate', false],
  'send_invoice overdue debit_processing': ['processing', 'processing', 'info', 'processing', null, null, false],
  'send_invoice overdue debit_failed': ['overdue', 'overdue', 'bad', 'overdue', 'debit_failed', 'pay', false],
}

const methods = {
  none: { asksForMethod: true, warnsOfExpiry: false },
  fine: { asksForMethod: false, warnsOfExpiry: false },
  expiring: { asksForMethod: false, warnsOfExpiry: true },
  expired: { asksForMethod: false, warnsOfExpiry: true },
}
const never = { asksForMethod: false, warnsOfExpiry: false }
type Method = keyof typeof methods

const rows = Object.entries(table).flatMap(([cause, row]) =>
  (Object.keys(methods) as Method[]).map((method): [string, Method, Row] => [cause, method, row]),
)

describe('what an open invoice means', () => {
  it.each(rows)('%s, method %s', (cause, method, [label, badge, tone, sentence, reason, action, tellsNextAttempt]) => {
    const [collection = '', due, attempt] = cause.split(' ')
    const verdict = paymentVerdict({ collection, due, attempt, method } as PaymentSituation)
    const automatic = collection === 'charge_automatically'
    // The one cause that lies in the method: nobody could be charged.
    const missing = cause === 'charge_automatically overdue untried' && method === 'none'
    expect(verdict).toEqual({
      label,
      badge,
      tone,
      sentence,
      reason: missing ? 'no_method' : reason,
      action,
      tellsNextAttempt,
      ...(automatic ? methods[method] : never),
    })
  })
})
