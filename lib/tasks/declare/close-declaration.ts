import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'

type Closing = { merchantId: string; declarationId: string; by: string; note: string | null; now: Date }

/**
 * Ends the work on a declaration that is not to be carried out here. Fails with `not_found`, and with `conflict` where it
 * is decided.
 */
export async function closeDeclaration({ merchantId, declarationId, by, note, now }: Closing): Promise<Result> {
  const { count } = await db.declaration.updateMany({
    where: { merchantId, id: declarationId, status: { in: ['received', 'confirming', 'queued'] } },
    data: { status: 'closed', reason: 'by_merchant', completedAt: now, completedBy: by, note },
  })
  if (count > 0) return ok()
  return fail((await db.declaration.count({ where: { merchantId, id: declarationId } })) > 0 ? 'conflict' : 'not_found')
}
