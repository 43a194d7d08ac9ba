import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import type { MailDraft } from '@/lib/email/mail-draft'
import type { MailFacts } from '@/lib/email/load-mail-facts'
import { recipientInvoiceMail } from '@/lib/email/recipient-mail'
import { writeCustomerMail } from '@/lib/email/write-customer-mail'
import type { Locale } from '@/lib/i18n/locales'
import { isRequestMail, type AddressedMail, type MailAbout, type RequestMail } from '@/lib/mail/customer-mail'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { detailsMail } from '@/lib/tasks/details/write-details-mail'
import { paymentMail } from '@/lib/tasks/pay/write-payment-mail'
import { receiptMail } from '@/lib/tasks/write-receipt-mail'
import { daysAfter } from './days-after'
import type { SampleMailKind } from './mail-texts'
import { sampleDetails } from './sample-details'
import { samplePayment } from './sample-payment'
import { samplePlan } from './sample-plan'
import { sampleMethod, samplePortal } from './sample-portal'
import { sampleReceipt } from './sample-receipt'
import type { PreviewView } from './view-texts'

export const sampleName = 'Ada Martin'

type Sample = { kind: SampleMailKind; merchant: MerchantFace; locale: Locale; now: Date }

/** Without a button where the mail opens nothing. */
type SampleDraft = Pick<MailDraft, 'content'> & { button: string | null }

/** A mail as a sample customer of the merchant gets it, written by what writes the real ones. */
export function sampleMail({ kind, merchant, locale, now }: Sample): SampleDraft {
  if (kind === 'recipient_invoice') return recipientMail({ merchant, locale, now })
  const about = aboutOf(kind)
  const facts = factsOf(about, { merchant, locale, now })
  const draft = isRequestMail(about) ? requestMail(about, facts) : writeCustomerMail(about, facts)
  if (!draft) throw new Error(`the sample data has nothing to say in a mail of the kind ${kind}`)
  return draft
}

type About = Exclude<MailAbout, AddressedMail>

function aboutOf(kind: Exclude<SampleMailKind, 'recipient_invoice'>): About {
  switch (kind) {
    case 'portal_link':
    case 'card_expiring':
      return { kind, input: {} }
    case 'fresh_link':
      return { kind, input: { configuration: null, onBehalfOf: null } }
    case 'cancellation_effective':
    case 'trial_ending':
    case 'pause_ending':
      return { kind, input: { subscription: 'sub_premium' } }
    case 'payment_failed':
    case 'receipt':
      return { kind, input: { invoice: 'in_4' } }
    default:
      return { kind, input: { reference: 'SAMPLE-1234', stage: 'done' } }
  }
}

/** The state that the mail is about. */
function viewOf({ kind }: About): PreviewView {
  switch (kind) {
    case 'cancellation_effective':
      return 'ended'
    case 'cancellation_received':
      return 'cancelling'
    case 'payment_failed':
    case 'payment_requested':
      return 'past_due'
    case 'trial_ending':
      return 'trialing'
    case 'subscription_paused':
      return 'pausing'
    case 'pause_ending':
      return 'paused'
    default:
      return 'active'
  }
}

function factsOf(about: About, { merchant, locale, now: asked }: Omit<Sample, 'kind'>): MailFacts {
  const now = about.kind === 'card_expiring' ? twentieth(asked) : asked
  const portal = samplePortal({ view: viewOf(about), locale, now })
  const ends = { expMonth: now.getUTCMonth() + 1, expYear: now.getUTCFullYear() }
  const paymentMethods =
    about.kind === 'card_expiring'
      ? portal.paymentMethods.map((method) => ({ ...method, ...ends }))
      : portal.paymentMethods
  return {
    merchant,
    mailsOff: [],
    customer: { id: 'cus_preview', name: sampleName, email: 'ada.martin@example.com' },
    locale,
    // A receipt is mailed on the day of the payment.
    now: about.kind === 'receipt' ? daysAfter(now, -12) : now,
    portal: { ...portal, paymentMethods },
    invoice: portal.latestInvoices[0] ?? null,
    optedOut: false,
  }
}

/** A paid invoice, as a further address gets it. */
function recipientMail(sample: Omit<Sample, 'kind'>): SampleDraft {
  const facts = factsOf({ kind: 'receipt', input: { invoice: 'in_4' } }, sample)
  if (!facts.invoice) throw new Error('the sample customer has no invoice')
  const { invoice, customer } = facts
  return { content: recipientInvoiceMail({ invoice, customer: customer.name, attached: 'both' }, facts), button: null }
}

/** The twentieth of the month: a card that ends with the month has then expired when the next charge comes. */
function twentieth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 20, 12))
}

function requestMail(about: RequestMail, facts: MailFacts): MailDraft | null {
  const { portal, now, locale } = facts
  if (about.kind === 'payment_method_changed' || about.kind === 'payment_requested')
    return paymentMail(samplePayment(about.kind, portal.openInvoices, sampleMethod(now), now), facts)
  if (about.kind === 'details_changed') return detailsMail(sampleDetails(now), facts)
  const [subscription] = portal.subscriptions
  if (!subscription) return null
  const chosen = samplePlan('basic', locale)
  const details = {
    receipt: sampleReceipt(about.kind, subscription, chosen.price.id, now),
    subscription,
    current: subscription,
    openInvoices: portal.openInvoices,
    latestInvoices: portal.latestInvoices,
    method: currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods),
  }
  return receiptMail(details, { stage: 'done', chosen }, facts)
}
