import { planLabel } from '@/lib/texts/plan-label'
import { costText } from '@/lib/texts/cost-text'
import type { PortalFlow } from '@/lib/access/flows/portal-flow'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { nextRenewal } from '@/lib/billing/subscriptions/next-renewal'
import { planName } from '@/lib/billing/plans/plan-name'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import type { Subscription } from '@/lib/billing/types'
import { formatCardExpiry } from '@/lib/i18n/format-card-expiry'
import { formatDate } from '@/lib/i18n/format-date'
import { formatMoney } from '@/lib/i18n/format-money'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import { translator } from '@/lib/i18n/translator'
import { isReminder, optionalMails, type MailAbout, type MailKind } from '@/lib/mail/customer-mail'
import type { MailFacts } from './load-mail-facts'
import type { MailContent } from './mail-content'

/** A mail before its link is made: its texts, and the portal page that its button opens. */
export type MailDraft = { content: Omit<MailContent, 'buttons'>; button: string; flow: PortalFlow | null }

/** Milliseconds after which the mail would be no news. */
const newsworthy = 3 * 86_400_000

/**
 * The contents of a mail, or null where it must not be sent: it is switched off, the customer has opted out, or it is
 * no longer true, such as a failed payment that has succeeded since.
 */
export function writeCustomerMail(
  about: Exclude<MailAbout, { kind: 'login_links' }>,
  facts: MailFacts,
): MailDraft | null {
  const { kind } = about
  if (facts.mailsOff.includes(kind) && isOptional(kind)) return null
  if (facts.optedOut && isReminder(kind)) return null
  const t = translator(facts.locale, 'email')
  const merchant = facts.merchant.name
  const told = tell(about, facts)
  if (!told) return null
  const values = { merchant, plan: '', price: '', date: '', amount: '', method: '', ...told.values }
  return {
    content: {
      subject: t(`${kind}.subject`, values),
      preview: t(`${kind}.body`, values),
      heading: t(`${kind}.heading`, values),
      paragraphs: [t(`${kind}.body`, values), ...(told.more ? [t(told.more, values)] : [])],
      facts: told.facts ?? [],
      note: kind === 'fresh_link' ? t('fresh_link.note') : null,
    },
    button: t(`${kind}.button`),
    flow: told.flow ?? null,
  }
}

function isOptional(kind: MailKind): boolean {
  return (optionalMails as readonly string[]).includes(kind)
}

type Told = {
  values?: Record<string, string>
  more?:
    | 'cancellation_received.ends'
    | 'cancellation_received.ended'
    | 'cancellation_received.working'
    | 'payment_failed.next'
    | 'plan_changed.now'
    | 'plan_changed.later'
  facts?: MailContent['facts']
  flow?: PortalFlow
}

function tell(about: Exclude<MailAbout, { kind: 'login_links' }>, facts: MailFacts): Told | null {
  switch (about.kind) {
    case 'portal_link':
    case 'fresh_link':
      return {}
    case 'cancellation_received':
    case 'cancellation_undone':
      return tellOfCancellation(about, facts)
    case 'plan_changed':
      return tellOfPlan(about.input, facts)
    case 'cancellation_effective': {
      const subscription = find(facts, about.input.subscription)
      return subscription?.status === 'canceled' ? { values: { plan: planName(subscription) } } : null
    }
    case 'trial_ending': {
      const subscription = find(facts, about.input.subscription)
      if (subscription?.status !== 'trialing' || !subscription.trialEnd || scheduledEnd(subscription)) return null
      return { values: { plan: planName(subscription), date: day(subscription.trialEnd, facts) } }
    }
    case 'card_expiring':
      return tellOfCard(facts)
    case 'payment_failed':
      return tellOfFailure(facts)
    case 'receipt':
      return tellOfPayment(facts)
  }
}

function tellOfCancellation(
  { kind, input }: Extract<MailAbout, { kind: 'cancellation_received' | 'cancellation_undone' }>,
  facts: MailFacts,
): Told | null {
  const subscription = find(facts, input.subscription)
  if (!subscription) return null
  const values = { plan: planName(subscription) }
  const reference = [{ label: translator(facts.locale, 'email')('reference'), value: input.reference }]
  if (kind === 'cancellation_undone') return { values, facts: reference }
  const end = scheduledEnd(subscription)
  if (!isLive(subscription)) return { values, more: 'cancellation_received.ended', facts: reference }
  if (!end) return { values, more: 'cancellation_received.working', facts: reference }
  return { values: { ...values, date: day(end, facts) }, more: 'cancellation_received.ends', facts: reference }
}

/** Says that the customer's choice of plan is in force or planned; null where the mirror does not show it. */
function tellOfPlan(
  { subscription: id, reference, price, quantity }: Extract<MailAbout, { kind: 'plan_changed' }>['input'],
  facts: MailFacts,
): Told | null {
  const subscription = find(facts, id)
  if (!subscription || !isLive(subscription)) return null
  const planned = subscription.plannedChange?.type === 'schedule' ? subscription.plannedChange : null
  const plan = [...subscription.items, planned].find(
    (each) => each?.price.id === price && (each.quantity ?? 1) === quantity,
  )
  return {
    ...(plan && {
      values: {
        plan: planLabel(plan, facts.locale),
        price: costText(plan, facts.locale),
        ...(planned && { date: day(planned.at, facts) }),
      },
      more: plan === planned ? 'plan_changed.later' : 'plan_changed.now',
    }),
    facts: [{ label: translator(facts.locale, 'email')('reference'), value: reference }],
  }
}

/** Says which card will have expired at a subscription's next charge, for the first such subscription. */
function tellOfCard(facts: MailFacts): Told | null {
  const { portal, now } = facts
  for (const subscription of portal.subscriptions.filter(isLive)) {
    const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
    const renewal = nextRenewal(subscription)
    const expiry = method && cardExpiry(method, now, renewal)
    if (!method || !renewal || !expiry || expiry.status === 'ok' || scheduledEnd(subscription)) continue
    const name = `${paymentMethodName(method, facts.locale)} (${formatCardExpiry(method) ?? ''})`
    const values = { plan: planName(subscription), method: name, date: day(renewal, facts) }
    return { values, flow: { type: 'payment_method_update' } }
  }
  return null
}

function tellOfFailure(facts: MailFacts): Told | null {
  const { invoice, locale } = facts
  if (invoice?.status !== 'open') return null
  const amount = formatMoney({ amount: invoice.amountRemaining, currency: invoice.currency }, locale)
  const next = invoice.nextPaymentAttempt
  return {
    values: { amount, plan: invoice.planNames.join(' + '), ...(next && { date: day(next, facts) }) },
    ...(next && { more: 'payment_failed.next' as const }),
    flow: { type: 'invoice_payment', invoiceId: invoice.id },
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
    values: { amount, plan: invoice.planNames.join(' + ') },
    facts: [
      { label: t('amount'), value: amount },
      { label: t('paidOn'), value: day(paidAt, facts) },
      ...(invoice.number ? [{ label: t('invoice'), value: invoice.number }] : []),
      ...invoice.planNames.map((plan) => ({ label: t('plan'), value: plan })),
    ],
  }
}

function find({ portal }: MailFacts, id: string): Subscription | undefined {
  return portal.subscriptions.find((subscription) => subscription.id === id)
}

function day(date: Date, { locale, merchant }: Pick<MailFacts, 'locale' | 'merchant'>): string {
  return formatDate(date, { locale, timeZone: merchant.timeZone })
}
