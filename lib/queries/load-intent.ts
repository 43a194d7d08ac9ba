import { z } from 'zod'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, ok, type ErrorCode, type Result } from '@/lib/errors'

type Owner = { merchantId: string; customerId: string }

/** What a customer asked for, and how far it has come. */
export type Receipt = {
  kind: 'cancel_subscription' | 'keep_subscription'
  subscriptionId: string
  reference: string
  /** the server's clock */
  receivedAt: Date
} & (
  | { status: 'received' }
  /** `endsAt`: of a cancellation */
  | { status: 'done'; endsAt: Date | null }
  | { status: 'failed'; code: ErrorCode }
)

const stored = z.object({
  kind: z.enum(['cancel_subscription', 'keep_subscription']),
  subscriptionId: z.string(),
  reference: z.string(),
  receivedAt: z.date(),
})

const outcome = z.object({ endsAt: z.number().optional(), code: z.string().optional() }).nullable()

/** The receipt of something the customer asked for; `not_found` for anybody else's, and `database_unavailable`. */
export async function loadIntent({ merchantId, customerId }: Owner, id: string): Promise<Result<Receipt>> {
  try {
    const row = await db.intent.findFirst({ where: { merchantId, customerId, id } })
    if (!row) return fail('not_found')
    const known = stored.parse({ ...row, subscriptionId: row.subjectId })
    const { endsAt, code } = outcome.parse(row.outcome) ?? {}
    switch (row.status) {
      case 'done': return ok({ ...known, status: 'done', endsAt: endsAt === undefined ? null : new Date(endsAt * 1000) })
      case 'failed': return ok({ ...known, status: 'failed', code: code && isErrorCode(code) ? code : 'unexpected' })
      default: return ok({ ...known, status: 'received' })
    }
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}
