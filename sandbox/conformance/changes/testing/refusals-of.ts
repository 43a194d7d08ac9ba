import type { BillingHarness } from '../../../billing/testing/start-billing'

/**
 * Sends requests written as in CHANGES.md, such as `POST /v1/invoices/{invoice} footer=x`. A name in braces stands for
 * an object made here. Answers the refused parameter or URL, or null if the call was accepted.
 */
export async function refusalsOf({ stripe, url, customer, price }: BillingHarness) {
  const { id } = await customer('2026-04-01T00:00:00Z')
  const monthly = await price('Basic', 1000)
  const subscription = await stripe.subscriptions.create({ customer: id, items: [{ price: monthly }] })
  const invoice = await stripe.invoices.create({ customer: id })
  const intent = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' })
  const made: Record<string, string> = {
    customer: id,
    price: monthly,
    subscription: subscription.id,
    item: subscription.items.data[0]?.id ?? '',
    invoice: invoice.id,
    intent: intent.id,
  }
  return async (request: string): Promise<string | null> => {
    const [method = '', path = '', ...given] = request
      .replace(/\{(\w+)\}/g, (_all, name) => made[name] ?? '')
      .split(' ')
    const params = given.map((each) => each.split(/=(.*)/s))
    const form = new URLSearchParams(params.map(([name = '', value = '']) => [name, value]))
    const response = await fetch(`${url}${path}${method === 'GET' ? `?${form}` : ''}`, {
      method,
      headers: { Authorization: 'Bearer sk_test_changes' },
      ...(method !== 'GET' && { body: form }),
    })
    const { error } = (await response.json()) as { error?: { message: string; param?: string } }
    if (!error || response.status >= 500) return null
    if (error.message.startsWith('Unrecognized request URL')) return path
    return params.some(([name]) => name === error.param || name?.startsWith(`${error.param}[`))
      ? (error.param ?? null)
      : null
  }
}
