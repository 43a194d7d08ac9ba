import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import {
  everyInvoice,
  filterStatuses,
  type FilterStatus,
  type InvoiceFilter,
} from '@/lib/billing/invoices/history/invoice-filter'
import { invoiceLabel } from '@/lib/billing/invoices/invoice-label'
import { customerSorts } from '@/lib/console/customers/customer-sorts'
import { customerStatuses } from '@/lib/billing/subscriptions/customer-statuses'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { loadCustomers } from '@/lib/console/customers/load-customers'
import { db } from '@/lib/db/client'
import { withTransaction } from '@/lib/db/with-transaction'
import { issuedAt } from '@/lib/documents/describe/describe-invoice'
import { writeInvoiceSums } from '@/lib/sync/write/write-invoice-sums'
import { loadInvoices, type InvoicePage } from './invoices/load-invoices'

const now = new Date('2024-02-29T12:00:00.000Z')
const timeZones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']
/** Often exactly at a boundary or a millisecond beside it. */
const moment = fc.oneof(
  fc.constantFrom(-1, 0, 1).map((step) => new Date(now.getTime() + step)),
  fc
    .constantFrom('2024-02-29T05:00:00.000Z', '2024-02-28T23:59:59.999Z', '2024-03-10T04:59:59.999Z')
    .map((at) => new Date(at)),
  fc.date({ noInvalidDate: true, min: new Date('2024-02-25'), max: new Date('2024-03-12') }),
)
const momentOrNull = fc.option(moment)
const [owner, statuses] = [
  { merchantId: '', customerId: '' },
  ['draft', 'open', 'paid', 'void', 'uncollectible'] as const,
]
const settings = { numRuns: 12 }

beforeAll(async () => {
  Object.assign(owner, await makePortal())
})

/** Of the filter's statuses that name several labels. */
const labelsOf: Partial<Record<FilterStatus, string[]>> = {
  open: ['due', 'due_today', 'overdue', 'processing', 'waiting'],
  due: ['due', 'due_today', 'waiting'],
  paid: ['paid', 'refunded', 'partly_refunded'],
  refunded: ['refunded', 'partly_refunded'],
}

describe('invoices', () => {
  // No more than fit on one page of the history.
  const invoices = fc.array(
    fc.record({
      status: fc.constantFrom(...statuses, 'open' as const, 'open' as const),
      dueDate: momentOrNull,
      attemptCount: fc.nat({ max: 2 }),
      requiresAction: fc.boolean(),
      processingSince: momentOrNull,
      amountRefunded: fc.constantFrom(null, 0n, 1n, 3n),
      effectiveAt: momentOrNull,
      finalizedAt: momentOrNull,
      createdAt: moment,
      currency: fc.constantFrom('usd', 'eur'),
      total: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  type Made = Parameters<typeof invoiceLabel>[0] & Parameters<typeof issuedAt>[0] & { id: string }

  async function make(rows: object[]): Promise<Made[]> {
    await db.invoice.deleteMany({ where: owner })
    const amounts = { subtotal: 0n, amountDue: 0n, amountPaid: 3n, amountRemaining: 2n, startingBalance: 0n }
    const common = { ...owner, ...amounts, collectionMethod: 'send_invoice', periodStart: now, periodEnd: now }
    const made = rows.map((row, number) => ({ ...common, ...row, id: `in_${number}` }))
    await db.invoice.createMany({ data: made as never })
    await withTransaction((client) => writeInvoiceSums(client, owner))
    return made as never
  }

  async function load(filter: Partial<InvoiceFilter>, timeZone = 'UTC'): Promise<InvoicePage> {
    const page = await loadInvoices(
      { ...owner, onBehalfOf: null, filter: { ...everyInvoice, ...filter }, now, timeZone },
      null,
    )
    if (!page.ok) throw new Error(page.code)
    return page.value
  }
  const idsOf = (made: { id: string }[]) => made.map(({ id }) => id).toSorted()

  it('are selected by their names as the rule names them', async () => {
    await fc.assert(
      fc.asyncProperty(invoices, fc.constantFrom(...timeZones), async (rows, timeZone) => {
        const made = await make(rows)
        const labelled = (names: (string | null)[]) =>
          idsOf(made.filter((one) => names.includes(invoiceLabel(one, { now, timeZone }))))
        for (const status of filterStatuses) {
          const { invoices } = await load({ status }, timeZone)
          expect(idsOf(invoices)).toEqual(labelled(labelsOf[status] ?? [status]))
        }
        expect(idsOf((await load({})).invoices)).toEqual(
          idsOf(made.filter((one) => invoiceLabel(one, { now, timeZone }) !== null)),
        )
      }),
      settings,
    )
  })

  it('bear the date that their documents bear', async () => {
    await fc.assert(
      fc.asyncProperty(invoices, async (rows) => {
        const made = new Map((await make(rows)).map((one) => [one.id, one]))
        for (const row of (await load({})).invoices) {
          expect(row.issuedAt).toEqual(issuedAt(made.get(row.id) as never))
        }
      }),
      settings,
    )
  })

  it('belong to the days that the merchant’s calendar gives them', async () => {
    const day = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-09', '2024-03-10')
    await fc.assert(
      fc.asyncProperty(invoices, fc.constantFrom(...timeZones), day, day, async (rows, timeZone, one, other) => {
        const [from = one, to = other] = [one, other].toSorted()
        const made = await make(rows)
        const { invoices } = await load({ period: 'range', from, to }, timeZone)
        const shown = made.filter((each) => invoiceLabel(each, { now, timeZone }) !== null)
        const days = shown.map((each) => ({ id: each.id, on: civilDateAt(issuedAt(each as never), timeZone) }))
        expect(idsOf(invoices)).toEqual(idsOf(days.filter(({ on }) => on >= from && on <= to)))
      }),
      settings,
    )
  })

  it('come to the same when their sums are kept and when they are added up', async () => {
    await fc.assert(
      fc.asyncProperty(invoices, async (rows) => {
        await make(rows)
        const added = await load({ period: 'range', from: '2020-01-01', to: '2029-12-31' })
        expect((await load({})).sums).toEqual(added.sums)
      }),
      settings,
    )
  })
})

describe('subscriptions', () => {
  const subscriptions = fc.array(
    fc
      .record({
        status: fc.constantFrom(...customerStatuses, 'incomplete_expired' as const),
        cancelAt: momentOrNull,
        cancelAtPeriodEnd: fc.boolean(),
        pauseBehavior: fc.constantFrom(null, 'void'),
        cardEndsAt: momentOrNull,
        nextChargeAt: momentOrNull,
      })
      .filter(({ status }) => status !== 'cancel_scheduled' && status !== 'card_ends')
      // Stripe sets `ended_at` with these two statuses and with no other.
      .map((made) => ({ ...made, endedAt: isLive(made as never) ? null : now })),
    { minLength: 1, maxLength: 5 },
  )

  it('stand in the console’s lists under the statuses that the rules give them', async () => {
    await fc.assert(
      fc.asyncProperty(subscriptions, async (rows) => {
        const made = rows.map((row, number) => ({
          ...row,
          ...buildSubscription({ ...row, id: `sub_${number}` } as never),
        }))
        await db.subscription.deleteMany({ where: owner })
        await db.subscription.createMany({
          data: made.map(
            ({
              items: _items,
              discounts: _discounts,
              plannedChange: _change,
              upcomingBreakdown: _breakdown,
              ...row
            }) => ({
              ...row,
              ...owner,
              billingMode: 'flexible',
            }),
          ),
        })
        const scheduled = made.filter((one) => isLive(one) && scheduledEnd(one) !== null)
        for (const [place, status] of customerStatuses.entries()) {
          const sort = customerSorts[(place + rows.length) % customerSorts.length] ?? 'newest'
          const found = await loadCustomers(owner.merchantId, { q: '', status, sort, after: null })
          const expected = made.filter((one) =>
            status === 'cancel_scheduled'
              ? scheduled.includes(one)
              : status === 'card_ends'
                ? one.cardEndsAt && one.nextChargeAt && one.cardEndsAt <= one.nextChargeAt
                : one.status === status,
          )
          expect(found).toMatchObject({ kind: 'rows', rows: expected.length > 0 ? [{ id: owner.customerId }] : [] })
          for (const { subscriptions: shown } of found.kind === 'rows' ? found.rows : []) {
            const flags = made.map((one) => ({
              status: one.status,
              scheduled: scheduledEnd(one) !== null,
              paused: one.pauseBehavior !== null,
            }))
            const told = shown.map(({ status, scheduled, paused }) => ({ status, scheduled, paused }))
            expect(told.map((one) => JSON.stringify(one)).toSorted()).toEqual(
              flags.map((one) => JSON.stringify(one)).toSorted(),
            )
          }
        }
      }),
      settings,
    )
  })
})
