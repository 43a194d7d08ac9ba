import { z } from 'zod'
import { intentKindOf, receiptKinds, type ReceiptKind } from '@/lib/billing/tasks/intent-names'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { isMirrored } from './is-mirrored'

type Owner = { merchantId: string; customerId: string }

export type Receipt = {
  kind: ReceiptKind
  subscriptionId: string
  reference: string
  /** the server's clock */
  receivedAt: Date
} & ({ status: 'received' } | Done | { status: 'failed'; code: ErrorCode })

type Done = {
  status: 'done'
  /** the server's clock */
  completedAt: Date
  /** the end of a cancelled subscription, by the customer's clock */
  endsAt: Date | null
  /** the new subscription of a resubscription */
  newSubscriptionId: string | null
  update: UpdateOutcome | null
  /** whether the customer was synced afterwards; until then the mirror shows the state before */
  mirrored: boolean
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
}

const stored = z.object({
  kind: z.string().transform(intentKindOf).pipe(z.enum(receiptKinds)),
  subscriptionId: z.string(),
  reference: z.string(),
  receivedAt: z.date(),
})

const outcome = z.object({
  endsAt: z.number().optional(),
  subscription: z.string().optional(),
  code: z.string().optional(),
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
  })
  .transform(({ invoice, ...rest }): UpdateOutcome => ({ ...rest, invoiceId: invoice }))

/** The receipt of one of the customer's intents; else `not_found` or `database_unavailable`. */
export async function loadIntent({ merchantId, customerId }: Owner, id: string): Promise<Result<Receipt>> {
  try {
    const row = await db.intent.findFirst({ where: { merchantId, customerId, id } })
    const parsed = stored.safeParse(row && { ...row, subscriptionId: row.subjectId })
    // Other pages show the other kinds.
    if (!row || !parsed.success) return fail('not_found')
    const known = parsed.data
    const { endsAt, subscription, code } = outcome.nullable().parse(row.outcome) ?? {}
    switch (row.status) {
      case 'done':
        return ok({
          ...known,
          status: 'done',
          completedAt: row.completedAt ?? row.receivedAt,
          endsAt: endsAt === undefined ? null : new Date(endsAt * 1000),
          newSubscriptionId: subscription ?? null,
          update: known.kind === 'update' ? updateOutcome.parse(row.outcome) : null,
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
