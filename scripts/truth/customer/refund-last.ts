import type Stripe from 'stripe'

/** Gives back the last payment of a customer, whole or in part. */
export async function refundLast(stripe: Stripe, customer: string, how: 'whole' | 'part' | null): Promise<void> {
  const { data: invoices } = await stripe.invoices.list({ customer, status: 'paid', expand: ['data.payments'] })
  for (const { payments, amount_paid: paid } of invoices) {
    const intent = payments?.data[0]?.payment.payment_intent
    if (!intent || paid < 100) continue
    await stripe.refunds.create({
      payment_intent: typeof intent === 'string' ? intent : intent.id,
      // Dinars are given back in tens of their smallest unit.
      ...(how === 'part' && { amount: Math.floor(paid / 30) * 10 }),
    })
    return
  }
}
