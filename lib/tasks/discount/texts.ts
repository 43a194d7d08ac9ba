import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { draftsOf } from '@/lib/billing/invoices/drafts-of'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { codeText } from '@/lib/texts/code-text'
import { draftText } from '@/lib/texts/draft-text'
import { trialStopText } from '@/lib/texts/trial-stop-text'
import { planLabel } from '@/lib/texts/plans/plan-label'
import { comingTexts } from '../engine/charge/coming-texts'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'
import type { ChosenCode, DiscountView } from './load'

type ShownCode = Pick<DiscountView, 'subscription' | 'method'> & { chosen: ChosenCode }

/** What a promotion code does, before the customer confirms: its terms, and what the next payment becomes. */
export function discountTexts(
  session: PortalSession,
  { subscription, method, chosen }: ShownCode,
): { headline: string; details: string[] } {
  const { locale } = session
  const t = translator(locale, 'discount')
  const { code, terms, joins, drafts } = chosen
  const update = translator(locale, 'update')
  const planned = subscription.plannedChange
  const stop = trialStopText(subscription, { ...session, method })
  const soon = draftsOf(subscription, drafts)
  return {
    headline: t('named', { name: code, terms: codeText(terms, subscription.currency, session) }),
    details: [
      ...(stop ? [stop] : nextPayment(session, chosen)),
      update('effect.nothingToday'),
      ...(joins ? [update('effect.codeAdded')] : []),
      ...(planned ? [t('planned', { plan: planLabel(planned, locale), date: formatDate(planned.at, session) })] : []),
      ...soon.map((draft) => draftText(draft, session)),
      ...(soon.length > 0 ? [t('invoiced')] : []),
    ],
  }
}

/** The charge whose parts stand below the sentences; null where none comes. */
export function discountedCharge(session: PortalSession, { subscription, method, chosen }: ShownCode) {
  return trialStopText(subscription, { ...session, method }) === null ? chosen.after.parts : null
}

function nextPayment(session: PortalSession, { before, after }: ChosenCode): string[] {
  const { locale } = session
  const t = translator(locale, 'discount')
  const at = after.parts.upcomingAt
  const date = at ? formatDate(at, session) : ''
  const amounts = {
    before: formatMoney(before.amountDue, locale),
    after: formatMoney(after.amountDue, locale),
  }
  // A credit may pay for less than before, or the discount be over by then.
  const isSame = before.parts.upcomingTotal === after.parts.upcomingTotal
  return [
    ...(BigInt(before.amountDue.amount) === BigInt(after.amountDue.amount)
      ? [t('nextSame', { date, amount: amounts.after }), ...(isSame ? [t('takesNothing')] : [])]
      : [t('next', { date, ...amounts })]),
    ...(after.sharesBalance ? [translator(locale, 'portal')('coming.beforeBalance')] : []),
  ]
}

/** What the receipt of a promotion code says: its terms, and what is charged next. */
export function discountReceipt({
  session,
  receipt: { discount },
  subscription,
  openInvoices,
  method,
}: ReceiptFacts): ReceiptOutcome {
  if (!discount || !subscription) return { texts: [] }
  const { code, terms } = discount
  const text = translator(session.locale, 'discount')('named', {
    name: code,
    terms: codeText(terms, subscription.currency, session, subscription.upcomingAt),
  })
  const { texts: coming } = comingTexts(subscription, openInvoices, { ...session, method })
  return { texts: [text, ...coming], beside: [text] }
}
