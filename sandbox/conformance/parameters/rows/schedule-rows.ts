import type { MadeObjects } from '../make-objects'
import { changed, type Changes, type Row } from '../row'

const writes = ['subscriptionSchedules.create', 'subscriptionSchedules.update']

/** Rows for schedules. Their own tests show what phases do to a subscription. */
export function scheduleRows(made: MadeObjects, now: number): Row[] {
  const day = 86_400
  const noted = { operation: 'invoiceItems.list', params: { limit: 100 } }
  const items = [{ price: made.price }]
  const latestPrice = { operation: 'prices.list', params: { active: false } }
  const running = { ids: [made.runningSchedule], then: noted }
  const issued = { issuer: { account: made.account } }
  const later = now + 5 * 86_400
  const pausing = (more: Changes) => ({
    pause_schedules: [changed({ key: 'p', pause: { pause_at: { timestamp: later, type: 'timestamp' } } }, more)],
  })
  const resuming = (at: Changes) => pausing({ resume: { resume_at: at } })
  const phase = { items: [{ price: made.price }], duration: { interval: 'month' } }
  const lengths = { with: { phases: [{ items }] }, moves: 'phases[].end_date' }
  return [
    {
      on: writes,
      param: 'pause_schedules[].pause.pause_at.timestamp',
      values: [later],
      with: pausing({ pause: { pause_at: { timestamp: null } } }),
      at: 'pause_schedules[].pause.pause_at',
    },
    {
      on: writes,
      param: 'pause_schedules[].pause.pause_at.type',
      values: ['timestamp'],
      with: pausing({ pause: { pause_at: { type: null } } }),
      at: 'pause_schedules[].pause.pause_at',
      as: () => later,
    },
    {
      on: writes,
      param: 'pause_schedules[].resume.resume_at.duration.**',
      with: resuming({ type: 'duration', duration: { interval: 'month', interval_count: 1 } }),
      moves: 'pause_schedules[].resume',
    },
    {
      on: writes,
      param: 'pause_schedules[].resume.resume_at.timestamp',
      values: [later + 86_400],
      with: resuming({ type: 'timestamp' }),
      at: 'pause_schedules[].resume.resume_at',
    },
    {
      on: writes,
      param: 'pause_schedules[].resume.resume_at.type',
      values: ['timestamp'],
      with: resuming({ timestamp: later + 86_400 }),
      at: 'pause_schedules[].resume.resume_at',
      as: () => later + 86_400,
    },
    {
      on: writes,
      param: 'pause_schedules[].resume.**',
      with: resuming({ type: 'timestamp', timestamp: later + 86_400 }),
    },
    { on: writes, param: 'pause_schedules[].**', with: pausing({}) },
    {
      on: writes,
      param: ['**billing_thresholds.**', '**automatic_tax.**', 'billing_schedules**'],
      refused: true,
    },
    {
      on: writes,
      param: 'default_settings.invoice_settings.issuer.type',
      values: ['account'],
      with: { default_settings: { invoice_settings: issued } },
    },
    {
      on: writes,
      param: 'phases[].invoice_settings.issuer.type',
      values: ['account'],
      with: { phases: [{ ...phase, invoice_settings: issued }] },
    },
    {
      on: writes,
      param: 'default_settings.transfer_data.amount_percent',
      with: { default_settings: { transfer_data: { destination: made.account } } },
    },
    {
      on: writes,
      param: 'phases[].transfer_data.amount_percent',
      with: { phases: [{ ...phase, transfer_data: { destination: made.account } }] },
    },
    {
      on: 'subscriptionSchedules.create',
      param: 'from_subscription',
      values: [made.subscription],
      with: { customer: null, start_date: null, phases: null },
      at: 'subscription',
    },
    { on: 'subscriptionSchedules.create', param: 'start_date', values: [now + 3 * day], at: 'phases[].start_date' },
    {
      on: 'subscriptionSchedules.create',
      param: 'billing_mode.flexible.proration_discounts',
      with: { billing_mode: { type: 'flexible' } },
    },
    { on: writes, param: 'phases[].duration.interval', ...lengths },
    { on: writes, param: 'phases[].duration.interval_count', ...lengths },
    {
      on: writes,
      param: 'phases[].end_date',
      with: { phases: [{ items: [{ price: made.price }] }] },
      values: [now + 9 * day],
    },
    { on: writes, param: 'phases[].trial', values: [true], moves: 'phases[].trial_end' },
    {
      on: writes,
      param: 'phases[].currency',
      values: ['eur'],
      with: { phases: [{ ...phase, items: [{ price: made.inEuros }] }] },
    },
    {
      on: writes,
      param: 'phases[].items[].plan',
      with: { phases: [{ items: [{ quantity: 1 }], duration: { interval: 'month' } }] },
      values: [made.otherPrice],
    },
    {
      on: writes,
      param: 'phases[].items[].price_data.**',
      with: { phases: [{ ...phase, items: [{ quantity: 1 }] }] },
      then: latestPrice,
      at: (path) => path.replace(/.*price_data/, 'data[]'),
    },
    {
      on: writes,
      param: 'phases[].add_invoice_items[].price_data.**',
      with: { phases: [{ ...phase, add_invoice_items: [{ quantity: 1 }] }] },
      then: latestPrice,
      at: (path) => path.replace(/.*price_data/, 'data[]'),
    },
    {
      on: 'subscriptionSchedules.update',
      param: 'proration_behavior',
      ...running,
      with: { phases: [{ start_date: now, items: [{ price: made.otherPrice }], duration: { interval: 'month' } }] },
      moves: 'data[].amount',
    },
    { on: 'subscriptionSchedules.cancel', param: 'invoice_now', ids: [made.runningSchedule], then: noted, moves: '' },
    { on: 'subscriptionSchedules.cancel', param: 'prorate', ids: [made.runningSchedule], then: noted, moves: '' },
    {
      on: 'subscriptionSchedules.release',
      param: 'preserve_cancel_date',
      values: [true],
      ids: [made.endingSchedule],
      then: { operation: 'subscriptions.retrieve', ids: ({ released_subscription: id }) => [id] },
      moves: 'cancel_at',
    },
  ]
}
