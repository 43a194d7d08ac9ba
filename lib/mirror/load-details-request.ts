import { z } from 'zod'
import { detailFields, detailsSchema, givenTaxIdSchema } from '@/lib/billing/details/details'
import { detailsKinds, intentKindOf } from '@/lib/billing/tasks/intent-names'
import { db } from '@/lib/db/client'
import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { errorCodes, fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { byCustomersClock } from './by-customers-clock'
import { isMirrored } from './is-mirrored'
import type { PortalScope } from './scope/portal-scope'
import { whereInScope } from './scope/where-in-scope'

const row = z.object({
  id: z.string(),
  kind: z.string().transform(intentKindOf).pipe(z.enum(detailsKinds)),
  status: z.enum(['received', 'done', 'failed']),
  reference: z.string(),
  /** by the customer's clock */
  receivedAt: z.date(),
  /** the server's clock */
  completedAt: z.date().nullable(),
  input: z.object({
    fields: z.array(z.enum(detailFields)),
    details: detailsSchema,
    add: z.array(givenTaxIdSchema),
    remove: z.array(givenTaxIdSchema),
    newEmail: z.string().nullable().default(null),
  }),
  outcome: z.object({ code: z.string().optional(), field: z.string().optional() }).nullable(),
})

/** A change of details that the customer asked for, and what came of it. */
export type DetailsRequest = Omit<z.infer<typeof row>, 'outcome'> & {
  /** where it failed: why, and the field that it is about, if it is about one */
  refused: { code: ErrorCode; field: string | null } | null
  /** whether the mirror shows the result */
  mirrored: boolean
}

/** One of the scope's changes of details; else `not_found` or `database_unavailable`. */
export async function loadDetailsRequest(scope: PortalScope, id: string): Promise<Result<DetailsRequest>> {
  try {
    const found = await db.intent.findFirst({ where: { ...whereInScope(scope), id } })
    const parsed = row.safeParse(found)
    if (!found || !parsed.success) return fail('not_found')
    const { outcome, ...request } = parsed.data
    const { code = '', field = null } = outcome ?? {}
    const refused =
      request.status === 'failed' ? { code: isErrorCode(code) ? code : ('unexpected' as const), field } : null
    const receivedAt = byCustomersClock(found.receivedAt, found)
    return ok({ ...request, receivedAt, refused, mirrored: await isMirrored(found) })
  } catch (error) {
    if (isDatabaseUnavailable(error)) return fail('database_unavailable')
    throw error
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}
