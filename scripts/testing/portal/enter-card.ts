import { randomUUID } from 'node:crypto'
import type Stripe from 'stripe'
import { beginPaymentAction } from '@/lib/tasks/payment-method/add/begin-payment-action'
import { beginPaymentMethodAction } from '@/lib/tasks/payment-method/add/begin-action'
import { sendCall } from '../requests/send-call'

type Given = { token: string; card: string; intent?: string; invoice?: string; shown?: string; rest?: string }

const returnUrl = 'http://localhost:3999/'

/**
 * Does what the card form does up to Stripe's answer: it creates a SetupIntent with its intent and confirms it as the
 * browser would. For an invoice, that is the invoice's own payment.
 */
export async function enterCard(stripe: Stripe, { token, card, intent = randomUUID(), invoice, shown, rest }: Given) {
  const begun = invoice
    ? await sendCall(beginPaymentAction, { token, intent, invoice, ...(shown && { shown }), ...(rest && { rest }) })
    : await sendCall(beginPaymentMethodAction, { token, intent, attempt: '1', ...(shown && { shown }) })
  if (!begun.ok) throw new Error(begun.code)
  const [setupIntent = ''] = begun.value.clientSecret.split('_secret_')
  const intents = invoice ? stripe.paymentIntents : stripe.setupIntents
  await intents.confirm(setupIntent, { payment_method: card, return_url: returnUrl })
  return { intent, setupIntent }
}
