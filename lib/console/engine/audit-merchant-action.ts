import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { Result } from '@/lib/errors'

type Deed = {
  merchantId: string
  actor: string
  action: string
  input: unknown
  answer: Result<{ subjectId?: string }>
  at: Date
}

/** Records what a merchant's user did or tried: the action, its subject and its outcome, never what was typed. */
export async function auditMerchantAction({ merchantId, actor, action, input, answer, at }: Deed): Promise<void> {
  const fields = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined)
  await db.auditEntry.create({
    data: auditEntry({
      merchantId,
      at,
      actor,
      action,
      customerId: text('customer'),
      subjectId:
        answer.ok && answer.value.subjectId ? answer.value.subjectId : (text('id') ?? text('link') ?? text('user')),
      details: answer.ok ? { outcome: 'ok' } : { outcome: answer.code },
    }),
  })
}
