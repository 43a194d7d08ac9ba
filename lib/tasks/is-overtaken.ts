import { intentKindOf, storedNames, type IntentKindName } from '@/lib/billing/tasks/intent-names'
import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'

/** What undoes or replaces a request of each kind. */
const rivals: Readonly<Partial<Record<IntentKindName, IntentKindName>>> = {
  cancel: 'keep',
  keep: 'cancel',
  pause: 'resume',
  resume: 'pause',
  update: 'update',
  choose_payment_method: 'choose_payment_method',
}

/** Whether a later request of the customer's, which is done too, has undone or replaced this one. */
export async function isOvertaken({ merchantId, customerId, kind, subjectId, receivedAt }: Intent): Promise<boolean> {
  const name = intentKindOf(kind)
  const rival = name && rivals[name]
  if (!rival) return false
  const later = await db.intent.findFirst({
    where: {
      merchantId,
      customerId,
      kind: { in: storedNames(rival) },
      status: 'done',
      receivedAt: { gt: receivedAt },
      // One method replaces another, though it is another object.
      ...(rival !== 'choose_payment_method' && { subjectId }),
    },
    select: { id: true },
  })
  return later !== null
}
