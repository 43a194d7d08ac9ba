import type { Prisma } from './generated/client'
import { newId } from './new-id'

type Happening = {
  merchantId: string
  at: Date
  /** 'customer', 'recipient', 'user:<id>', 'api:<key>', 'system' */
  actor: string
  /** 'portal_link.created', 'portal_session.ended', … */
  action: string
  customerId?: string
  sessionId?: string
  subjectId?: string
  details?: Prisma.InputJsonObject
}

/** A row of the audit log. Write it in the transaction of what it records. */
export function auditEntry(happening: Happening): Prisma.AuditEntryUncheckedCreateInput {
  return { id: newId('audit'), ...happening }
}
