import { isDeepStrictEqual } from 'node:util'
import { intentKindOf } from '@/lib/billing/tasks/intent-names'
import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { isMirrored } from '@/lib/mirror/is-mirrored'
import type { NewIntent } from './insert-intent'

type Asked = Pick<NewIntent, 'merchantId' | 'customerId' | 'onBehalfOf' | 'id' | 'kind' | 'subjectId' | 'input'>

/**
 * The customer's last request, where it is the same as this one under another id and no page can show its result yet:
 * its answer was lost, the page was loaded anew, and its form sent. One wish is then carried out, and one mail goes out.
 */
export async function findUnseenRequest({ merchantId, customerId, ...asked }: Asked): Promise<Intent | null> {
  const last = await db.intent.findFirst({ where: { merchantId, customerId }, orderBy: { receivedAt: 'desc' } })
  if (!last || last.id === asked.id || !isSame(asked, last)) return null
  const isUnseen = last.status === 'received' || (last.status === 'done' && !(await isMirrored(last)))
  return isUnseen ? last : null
}

/** What carrying it out has added to the stored input is none of what was asked for. */
function isSame(
  { onBehalfOf, kind, subjectId, input }: Omit<Asked, 'merchantId' | 'customerId'>,
  last: Intent,
): boolean {
  const stored = last.input as typeof input
  return (
    last.onBehalfOf === onBehalfOf &&
    intentKindOf(last.kind) === kind &&
    last.subjectId === subjectId &&
    Object.entries(input).every(([name, value]) => isDeepStrictEqual(stored[name] ?? null, value))
  )
}
