import { randomUUID } from 'node:crypto'
import type Stripe from 'stripe'
import { beginPaymentMethodAction } from '@/lib/tasks/payment-method/add/begin-action'
import { sendCall } from '../requests/send-call'

type Given = { token: string; card: string; intent?: string; invoice?: string; shown?: string }

/**
 * Does what the card form does up to Stripe's answer: it creates a SetupIntent with its intent and confirms it as the
 * browser would.
 */
export async function enterCard(stripe: Stripe, { token, card, intent = randomUUID(), invoice = '', shown }: Given) {
  const begun = await sendCall(beginPaymentMethodAction, {
    token,
    intent,
    invoice,
    attempt: '1',
    ...(shown && { shown }),
  })
  if (!begun.ok) throw new Error(begun.code)
  const [setupIntent = ''] = begun.value.clientSecret.split('_secret_')
  await stripe.setupIntents.confirm(setupIntent, { payment_method: card, return_url: 'http://localhost:3999/' })
  return { intent, setupIntent }
}
