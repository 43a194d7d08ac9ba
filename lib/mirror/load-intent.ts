import { z } from 'zod'
import { intentKindOf, receiptKinds, type ReceiptKind } from '@/lib/billing/tasks/intent-names'
import type { PauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import type { Money } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { durations, type CodeTerms } from '@/lib/billing/tasks/codes/code-terms'
import { byCustomersClock } from './by-customers-clock'
import { isMirrored } from './is-mirrored'
import type { PortalScope } from './scope/portal-scope'
import { whereInScope } from './scope/where-in-scope'

export type Receipt = {
  kind: ReceiptKind
  subscriptionId: string
  reference: string
  /** by the customer's clock */
  receivedAt: Date
  /** of a pause, and of resuming one: of which kind it is */
  pauses: PauseKind | null
  /** of resuming: whether it took back a pause that had not begun */
  undoes: boolean
} & ({ status: 'received' } | Done | { status: 'failed'; code: ErrorCode })

type Done = {
  status: 'done'
  /** by the customer's clock */
  completedAt: Date
  /** the end of a cancelled subscription, by the customer's clock */
  endsAt: Date | null
  /** the first day of a pause, by the customer's clock */
  beginsAt: Date | null
  /** what a cancellation at once has billed; null where it did not end at once, and of earlier releases */
  settlement: CancelSettlement | null
  /** the invoice that resuming or subscribing again made, where it was still to be paid */
  invoiceId: string | null
  /** what resuming or subscribing again charged */
  paid: Money | null
  /** the new subscription of a resubscription */
  newSubscriptionId: string | null
  update: UpdateOutcome | null
  discount: DiscountOutcome | null
  /** whether the customer was synced afterwards; until then the mirror shows the state before */
  mirrored: boolean
}

/** In minor units of the subscription's currency. */
export type CancelSettlement = {
  currency: string
  /** the invoice that the end made; `total` is negative where it was credited */
  billed: { invoice: string; total: bigint; due: bigint; paid: bigint } | null
  /** not invoiced, and waits for another invoice; negative in the customer's favour */
  waiting: bigint
}

export type UpdateOutcome = {
  price: string
  quantity: number
  /** by the customer's clock; null where it took effect at once */
  effectiveAt: Date | null
  /** the invoice still to be paid */
  invoiceId: string | null
  /** charged at once, in minor units */
  charged: number | null
  /** until when the change waits for its payment, by the customer's clock */
  pendingUntil: Date | null
  /** the plan was kept, and what was planned or waited was dropped */
  kept: boolean
  /** a discount came with it */
  discounted: boolean
}

type DiscountOutcome = { code: string; terms: CodeTerms }

const stored = z.object({
  kind: z.string().transform(intentKindOf).pipe(z.enum(receiptKinds)),
  subscriptionId: z.string(),
  reference: z.string(),
  receivedAt: z.date(),
})

const minorUnits = z.number().transform(BigInt)

const settlement = z.object({
  currency: z.string(),
  billed: z.object({ invoice: z.string(), total: minorUnits, due: minorUnits, paid: minorUnits }).nullable(),
  waiting: minorUnits,
})

const outcome = z.object({
  endsAt: z.number().nullish(),
  begins: z.number().optional(),
  subscription: z.string().optional(),
  code: z.string().optional(),
  settlement: settlement.optional(),
  invoice: z.string().nullish(),
  paid: z.object({ amount: minorUnits, currency: z.string() }).nullish(),
})

/** Earlier releases paused payments only, and did not say so. */
const pause = z
  .object({ kind: z.enum(['payments', 'service']).default('payments') })
  .transform(({ kind }) => ({ pauses: kind, undoes: false }))

/** Earlier releases did not say what was resumed. */
const resumption = z.object({
  pauses: z.enum(['payments', 'service']).default('service'),
  undoes: z.boolean().default(false),
})

const moment = z
  .number()
  .nullable()
  .transform((seconds) => (seconds === null ? null : new Date(seconds * 1000)))

const updateOutcome = z
  .object({
    price: z.string(),
    quantity: z.number(),
    effectiveAt: moment,
    invoice: z.string().nullable(),
    charged: z.number().nullable(),
    pendingUntil: moment,
    kept: z.boolean().default(false),
    discounted: z.boolean().default(false),
  })
  .transform(({ invoice, ...rest }): UpdateOutcome => ({ ...rest, invoiceId: invoice }))

const discountOutcome = z
  .object({
    promotionCode: z.string(),
    percentOff: z.number().nullable(),
    amountOff: z.number().nullable(),
    duration: z.enum(durations),
    months: z.number().nullable(),
    endsAt: z.number().nullable(),
  })
  .transform(({ promotionCode: code, ...terms }): DiscountOutcome => ({ code, terms }))

/** The receipt of one of the scope's intents; else `not_found` or `database_unavailable`. */
export async function loadIntent(scope: PortalScope, id: string): Promise<Result<Receipt>> {
  try {
    const row = await db.intent.findFirst({ where: { ...whereInScope(scope), id } })
    const parsed = stored.safeParse(row && { ...row, subscriptionId: row.subjectId })
    // Other pages show the other kinds.
    if (!row || !parsed.success) return fail('not_found')
    const known = {
      ...parsed.data,
      ...readPause(parsed.data.kind, row.input),
      receivedAt: byCustomersClock(row.receivedAt, row),
    }
    const {
      endsAt,
      begins,
      subscription,
      code,
      settlement: settled,
      invoice,
      paid,
    } = outcome.nullable().parse(row.outcome) ?? {}
    switch (row.status) {
      case 'done':
        return ok({
          ...known,
          status: 'done',
          completedAt: byCustomersClock(row.completedAt ?? row.receivedAt, row),
          endsAt: typeof endsAt === 'number' ? new Date(endsAt * 1000) : null,
          beginsAt: begins === undefined ? null : new Date(begins * 1000),
          settlement: settled ?? null,
          invoiceId: invoice ?? null,
          paid: paid ?? null,
          newSubscriptionId: subscription ?? null,
          update: known.kind === 'update' ? updateOutcome.parse(row.outcome) : null,
          discount: known.kind === 'discount' ? discountOutcome.parse(row.outcome) : null,
          mirrored: await isMirrored(row),
        })
      case 'failed':
        return ok({ ...known, status: 'failed', code: code && isErrorCode(code) ? code : 'unexpected' })
      default:
        return ok({ ...known, status: 'received' })
    }
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}

function readPause(kind: ReceiptKind, input: unknown): Pick<Receipt, 'pauses' | 'undoes'> {
  if (kind === 'pause') return pause.parse(input)
  return kind === 'resume' ? resumption.parse(input) : { pauses: null, undoes: false }
}
