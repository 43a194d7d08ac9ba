import { isReminder, optionalMails, type MailKind } from '@/lib/mail/customer-mail'
import type { MailFacts } from './load-mail-facts'

/** Whether the merchant sends mails of the kind and the customer still wants them. */
export function isWanted(kind: MailKind, { mailsOff, optedOut }: Pick<MailFacts, 'mailsOff' | 'optedOut'>): boolean {
  const isOptional = (optionalMails as readonly string[]).includes(kind)
  if (isOptional && mailsOff.includes(kind)) return false
  return !(optedOut && isReminder(kind))
}
