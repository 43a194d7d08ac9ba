import { z } from 'zod'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { isMirrored } from './is-mirrored'

type Owner = { merchantId: string; customerId: string }

const kinds = [
  'cancel_subscription',
  'keep_subscription',
  'resubscribe',
  'resume_subscription',
  'update_subscription',
] as const

/** What a customer asked for, and how far it has come. */
export type Receipt = {
  kind: (typeof kinds)[number]
  subscriptionId: string
  reference: string
  /** the server's clock */
  receivedAt: Date
} & ({ status: 'received' } | Done | { status: 'failed'; code: ErrorCode })

type Done = {
  status: 'done'
  /** the server's clock */
  completedAt: Date
  /** of a cancellation, by the customer's clock */
  endsAt: Date | null
  /** the one that was subscribed to again */
  newSubscriptionId: string | null
  /** of a change of plan */
  update: UpdateOutcome | null
  /** whether the mirror was read from Stripe after it was done; before that it shows how things were */
  mirrored: boolean
}

export type UpdateOutcome = {
  price: string
  quantity: number
  /** by the customer's clock; null where it was changed at once */
  effectiveAt: Date | null
  /** still to be paid */
  invoiceId: string | null
  /** minor units, at once */
  charged: number | null
  /** by the customer's clock: the change waits for its payment until then */
  pendingUntil: Date | null
}

const stored = z.object({
  kind: z.enum(kinds),
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

/** The receipt of something the customer asked for; `not_found` for anybody else's, and `database_unavailable`. */
export async function loadIntent({ merchantId, customerId }: Owner, id: string): Promise<Result<Receipt>> {
  try {
    const row = await db.intent.findFirst({ where: { merchantId, customerId, id } })
    const parsed = stored.safeParse(row && { ...row, subscriptionId: row.subjectId })
    // Of other kinds other pages tell.
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
          update: known.kind === 'update_subscription' ? updateOutcome.parse(row.outcome) : null,
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
