import { isOfPendingChange } from '@/lib/billing/invoices/is-of-pending-change'
import { nextAttempt } from '@/lib/billing/invoices/next-attempt'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import { chargeDate } from '@/lib/billing/payment-methods/charge-date'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import { planName } from '@/lib/billing/plans/plan-name'
import { pauseEndsAt } from '@/lib/billing/subscriptions/pause-ends-at'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { resubscribeRefusal } from '@/lib/billing/tasks/resubscribe-refusal'
import type { Subscription } from '@/lib/billing/types'
import { formatCardExpiry } from '@/lib/i18n/format-card-expiry'
import { formatDate } from '@/lib/i18n/format-date'
import { formatMoney } from '@/lib/i18n/money/format-money'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import { translator } from '@/lib/i18n/translator'
import type { AddressedMail, MailAbout, RequestMail } from '@/lib/mail/customer-mail'
import { planNamesText } from '@/lib/texts/plans/plan-names-text'
import { aheadTexts } from '@/lib/texts/ahead-texts'
import { stateText, type Reader, type StateText } from '@/lib/texts/state-text'
import type { MailFacts } from './load-mail-facts'
import type { MailContent } from './mail-content'
import type { MailDraft } from './mail-draft'

/** Milliseconds after which the mail would be no news. */
const newsworthy = 3 * 86_400_000

type About = Exclude<MailAbout, RequestMail | AddressedMail>

/**
 * The contents of a mail, or null where it is no longer true, such as a failed payment that has succeeded since. What
 * the portal says too is said by the portal's own rules and texts.
 */
export function writeCustomerMail(about: About, facts: MailFacts): MailDraft | null {
  const t = translator(facts.locale, 'email')
  const told = tell(about, facts)
  if (!told) return null
  const { kind = about.kind } = told
  const values = {
    merchant: facts.merchant.name,
    plan: '',
    date: '',
    amount: '',
    method: '',
    email: '',
    ...told.values,
  }
  return {
    content: {
      subject: t(`${kind}.subject`, values),
      preview: t(`${kind}.body`, values),
      heading: t(`${kind}.heading`, values),
      paragraphs: [t(`${kind}.body`, values), ...(told.more ?? [])],
      facts: told.facts ?? [],
      note: kind === 'fresh_link' ? t('fresh_link.note') : null,
    },
    button: t(`${kind}.button`),
    flow: told.flow ?? null,
  }
}

type Told = Pick<Partial<MailDraft>, 'flow'> & {
  /** the texts, where they are not those of the mail's own kind */
  kind?: 'payment_confirmation' | 'break_ending'
  values?: Record<string, string>
  /** further paragraphs */
  more?: string[]
  facts?: MailContent['facts']
}

function tell(about: About, facts: MailFacts): Told | null {
  switch (about.kind) {
    case 'portal_link':
    case 'fresh_link':
      return {}
    case 'recipient_added':
      return tellOfRecipient(about.input.email, facts)
    case 'cancellation_effective':
      return tellOfEnd(about.input.subscription, facts)
    case 'trial_ending':
      return tellOfTrial(about.input.subscription, facts)
    case 'pause_ending':
      return tellOfPause(about.input.subscription, facts)
    case 'card_expiring':
      return tellOfCard(facts)
    case 'payment_failed':
      return tellOfFailure(facts)
    case 'receipt':
      return tellOfPayment(facts)
  }
}

function tellOfRecipient(email: string, { locale, merchant }: MailFacts): Told {
  const values = { email }
  return { values, more: [translator(locale, 'email')('recipient_added.more', { merchant: merchant.name })] }
}

function tellOfEnd(id: string, facts: MailFacts): Told | null {
  const subscription = find(facts, id)
  if (subscription?.status !== 'canceled' || !subscription.endedAt) return null
  const canReturn = resubscribeRefusal(subscription, facts.portal.subscriptions) === null
  return {
    values: { plan: planName(subscription), date: day(subscription.endedAt, facts) },
    more: [
      ...stateOf(subscription, facts).details,
      ...(canReturn ? [translator(facts.locale, 'email')('cancellation_effective.comeBack')] : []),
    ],
  }
}

function tellOfTrial(id: string, facts: MailFacts): Told | null {
  const subscription = find(facts, id)
  if (subscription?.status !== 'trialing' || !subscription.trialEnd || scheduledEnd(subscription)) return null
  return {
    values: { plan: planName(subscription), date: day(subscription.trialEnd, facts) },
    more: stateOf(subscription, facts).details,
  }
}

function tellOfPause(id: string, facts: MailFacts): Told | null {
  const subscription = find(facts, id)
  if (!subscription || !isOwnPause(subscription)) return null
  const endsAt = pauseEndsAt(subscription)
  if (!endsAt || endsAt <= facts.now || scheduledEnd(subscription)) return null
  const { method, state } = situationOf(subscription, facts)
  const charges = state.kind === 'paused' ? aheadTexts(subscription, state, readerOf(facts)) : []
  return {
    ...(subscription.pauseBehavior !== null && { kind: 'break_ending' }),
    values: { plan: planName(subscription), date: day(endsAt, facts) },
    more: charges,
    ...(!method && { flow: { type: 'payment_method_update' } as const }),
  }
}

/** Says which card will have expired when a subscription is charged next, for the first such subscription. */
function tellOfCard(facts: MailFacts): Told | null {
  const { portal, now } = facts
  for (const subscription of portal.subscriptions) {
    const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
    const chargedAt = chargeDate(subscription, now)
    const expiry = method && chargedAt && cardExpiry(method, now, chargedAt)
    if (!expiry || expiry.status === 'ok') continue
    const name = `${paymentMethodName(method, facts.locale)} (${formatCardExpiry(method) ?? ''})`
    const values = { plan: planName(subscription), method: name, date: day(chargedAt, facts) }
    return { values, flow: { type: 'payment_method_update' } }
  }
  return null
}

function tellOfFailure(facts: MailFacts): Told | null {
  const { invoice, locale, now, portal } = facts
  // A change of plan that waits for its payment is dropped unless it is paid: nothing is owed.
  if (invoice?.status !== 'open' || isOfPendingChange(invoice, portal.subscriptions)) return null
  // The bank is at work on another debit, and the page does not ask for a payment.
  if (invoice.processingSince) return null
  const { errorCode, declineCode, requiresAction } = invoice
  const next = nextAttempt(invoice)
  const amount = formatMoney({ amount: invoice.amountRemaining, currency: invoice.currency }, locale)
  const told = {
    values: { amount, plan: planNamesText(invoice.planNames, locale) },
    flow: { type: 'invoice_payment', invoiceId: invoice.id },
  } as const
  if (requiresAction) return { ...told, kind: 'payment_confirmation' }
  const reason = (errorCode ?? declineCode) !== null && failureMessageKey(invoice)
  return {
    ...told,
    more: [
      ...(reason ? [translator(locale, 'payment')(reason)] : []),
      ...(next && next > now ? [translator(locale, 'email')('payment_failed.next', { date: day(next, facts) })] : []),
    ],
  }
}

function tellOfPayment(facts: MailFacts): Told | null {
  const { invoice, locale, now } = facts
  if (invoice?.status !== 'paid' || invoice.amountPaid <= 0n) return null
  const paidAt = invoice.paidAt ?? invoice.createdAt
  if (now.getTime() - paidAt.getTime() > newsworthy) return null
  const t = translator(locale, 'email')
  const amount = formatMoney({ amount: invoice.amountPaid, currency: invoice.currency }, locale)
  return {
    values: { amount, plan: planNamesText(invoice.planNames, locale) },
    facts: [
      { label: t('amount'), value: amount },
      { label: t('paidOn'), value: day(paidAt, facts) },
      ...(invoice.number ? [{ label: t('invoice'), value: invoice.number }] : []),
      ...(invoice.planNames.length > 0 ? [{ label: t('plan'), value: planNamesText(invoice.planNames, locale) }] : []),
    ],
  }
}

/** What the portal says about the subscription at this moment. */
function stateOf(subscription: Subscription, facts: MailFacts): StateText {
  return stateText(subscription, situationOf(subscription, facts).state, readerOf(facts))
}

function situationOf(subscription: Subscription, { portal, now, merchant }: MailFacts) {
  const { timeZone } = merchant
  const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
  return { method, state: subscriptionState(subscription, portal.openInvoices, { now, timeZone, method }) }
}

function readerOf({ locale, merchant: { timeZone } }: MailFacts): Reader {
  return { locale, timeZone }
}

function find({ portal }: MailFacts, id: string): Subscription | undefined {
  return portal.subscriptions.find((subscription) => subscription.id === id)
}

function day(date: Date, { locale, merchant }: MailFacts): string {
  return formatDate(date, { locale, timeZone: merchant.timeZone })
}
