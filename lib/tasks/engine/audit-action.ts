import { actingPerson } from '@/lib/access/sessions/acting-person'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import type { Result } from '@/lib/errors'

/** Records what a customer did or tried: the action, its subject and its outcome, never what was typed. */
export async function auditAction(
  session: PortalSession,
  action: string,
  input: unknown,
  answer: Result<unknown>,
  details: Record<string, string> = {},
) {
  const { merchantId, customerId, id: sessionId, linkMadeBy } = session
  await db.auditEntry.create({
    data: auditEntry({
      merchantId,
      customerId,
      sessionId,
      at: new Date(),
      actor: await actingPerson(session),
      action,
      subjectId: subjectOf(input),
      details: { ...details, ...(linkMadeBy && { link_made_by: linkMadeBy }), outcome: answer.ok ? 'ok' : answer.code },
    }),
  })
}

const subjectFields = ['subscription', 'invoice', 'paymentMethod', 'setupIntent', 'document', 'recipient'] as const

function subjectOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const fields = input as Partial<Record<(typeof subjectFields)[number], unknown>>
  const subject = subjectFields.map((name) => fields[name]).find((value) => typeof value === 'string')
  return typeof subject === 'string' ? subject : undefined
}
