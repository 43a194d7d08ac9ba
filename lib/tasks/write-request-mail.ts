import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import type { MailFacts } from '@/lib/email/load-mail-facts'
import type { MailDraft } from '@/lib/email/mail-draft'
import type { RequestMail } from '@/lib/mail/customer-mail'
import { isMirrored } from '@/lib/mirror/is-mirrored'
import { isOvertaken } from './is-overtaken'
import { writeDetailsMail } from './details/write-details-mail'
import { writePaymentMail } from './pay/write-payment-mail'
import { writeReceiptMail } from './write-receipt-mail'

/** Milliseconds after which a mail no longer waits for the mirror, and says what the intent alone knows. */
const longestWait = 5 * 60_000

/**
 * The mail about a customer's request: what the request's own page says at that moment. Null where it is not sent, since
 * a later mail says more. `later` while the mirror does not hold the result yet.
 */
export async function writeRequestMail(
  { input: { reference, stage } }: RequestMail,
  facts: MailFacts,
): Promise<MailDraft | 'later' | null> {
  const owner = { merchantId: facts.merchant.id, customerId: facts.customer.id }
  const intent = await db.intent.findUnique({
    where: { merchantId_reference: { merchantId: owner.merchantId, reference }, customerId: owner.customerId },
  })
  if (!intent || (stage === 'received' && intent.status !== 'received')) return null
  if (await isOvertaken(intent)) return null
  if (await waitsForMirror(intent)) return 'later'
  const scope = { ...owner, onBehalfOf: intent.onBehalfOf }
  return (
    (await writeReceiptMail(scope, { intent: intent.id, stage }, facts)) ??
    (await writePaymentMail(scope, intent.id, facts)) ??
    writeDetailsMail(scope, intent.id, facts)
  )
}

async function waitsForMirror(intent: Intent): Promise<boolean> {
  const { completedAt } = intent
  if (!completedAt || Date.now() - completedAt.getTime() > longestWait) return false
  return !(await isMirrored(intent))
}
