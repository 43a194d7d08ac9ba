import type { MailFacts } from '@/lib/email/load-mail-facts'
import type { MailDraft } from '@/lib/email/mail-draft'
import { planName } from '@/lib/billing/plans/plan-name'
import type { Plan } from '@/lib/billing/plans/offered-plans'
import type { Subscription } from '@/lib/billing/types'
import { errorCodes } from '@/lib/errors'
import { translator } from '@/lib/i18n'
import type { RequestStage } from '@/lib/mail/customer-mail'
import type { Receipt } from '@/lib/mirror/load-intent'
import type { ReceiptDetails } from '@/lib/mirror/receipt-details'
import { loadPlan } from '@/lib/mirror/load-plan'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { asSentence } from '@/lib/texts/as-sentence'
import { planLabel } from '@/lib/texts/plans/plan-label'
import { priceText } from '@/lib/texts/plans/price-text'
import { receiptRows, type ReceiptRow } from './receipt-row-texts'
import { receiptTexts } from './receipt-texts'
import { receiptTitle } from './receipt-title-texts'
import { firstCharge } from './resubscribe/first-charge'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'

type Request = { intent: string; stage: RequestStage }

/** The mail that says what a receipt says, and what plan and price it is about. Null for what has no receipt. */
export async function writeReceiptMail(
  scope: PortalScope,
  { intent, stage }: Request,
  facts: MailFacts,
): Promise<MailDraft | null> {
  const found = await loadReceipt(scope, intent)
  if (!found.ok) return null
  const { receipt } = found.value
  const update = receipt.status === 'done' ? receipt.update : null
  const chosen = update && (await loadPlan(scope.merchantId, update.price))
  return receiptMail(found.value, { stage, chosen }, facts)
}

type Known = {
  stage: RequestStage
  /** the plan that an update names; null where there is none, or where it is gone */
  chosen: Plan | null
}

/** The mail of a receipt; null where another mail tells what became of it. */
export function receiptMail(details: ReceiptDetails, { stage, chosen }: Known, facts: MailFacts): MailDraft | null {
  const { receipt, subscription, current, openInvoices, method } = details
  const { locale } = facts
  const reader = { locale, timeZone: facts.merchant.timeZone, now: facts.now }
  const t = translator(locale, 'email')
  const outcome =
    receipt.status === 'done'
      ? receiptTexts({ session: reader, receipt, subscription: current, openInvoices, method })
      : null
  // A change that waited has happened, which is another mail, or was dropped.
  if (
    stage === 'done' &&
    receipt.status === 'done' &&
    receipt.update?.pendingUntil &&
    current?.plannedChange?.type !== 'pending_update'
  )
    return null
  const title = receiptTitle(receipt, outcome, locale)
  const texts = outcome?.texts ?? [unfinished(receipt, facts)]
  const paragraphs = [...firstCharge(details, locale), ...texts].map((text) => asSentence(text, locale))
  const payment = outcome?.invoice
  return {
    content: {
      subject: t('request.subject', { title, plan: planName(subscription) }),
      preview: paragraphs[0] ?? title,
      heading: title,
      paragraphs,
      facts: rowsOf(receipt, { subscription, current, chosen }, reader),
      note: null,
    },
    button: payment ? translator(locale, 'receipt')('completePayment') : t('portal_link.button'),
    flow: payment ? { type: 'invoice_payment', invoiceId: payment.id } : null,
  }
}

function unfinished(receipt: Receipt, { locale }: MailFacts): string {
  if (receipt.status !== 'failed') return translator(locale, 'email')('request.waiting')
  return translator(locale, 'errors')(errorCodes[receipt.code].messageKey)
}

type About = { subscription: Subscription; current: Subscription | null; chosen: Plan | null }

type Reader = Parameters<typeof receiptRows>[2]

/** The receipt's rows, with the plan and price that the intent knows: after a change of plan, the new ones. */
function rowsOf(receipt: Receipt, { subscription, current, chosen }: About, reader: Reader): ReceiptRow[] {
  const [what, about, ...others] = receiptRows(receipt, subscription, reader) as [
    ReceiptRow,
    ReceiptRow,
    ...ReceiptRow[],
  ]
  const items = (current ?? subscription).items
  const update = receipt.status === 'done' ? receipt.update : null
  const plan = update && chosen ? { ...chosen, quantity: update.quantity } : items.length === 1 ? items[0] : null
  if (!plan) return [what, about, ...others]
  const label = planLabel(plan, reader.locale)
  const t = translator(reader.locale, 'email')
  return [
    what,
    about,
    ...(update && label !== about.value ? [{ label: t('newPlan'), value: label }] : []),
    { label: t('price'), value: priceText(plan, reader.locale) },
    ...others,
  ]
}
