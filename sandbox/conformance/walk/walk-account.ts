import type Stripe from 'stripe'

/** Covers the account's portal objects, webhook endpoints, connected accounts and events. */
export async function walkAccount(stripe: Stripe): Promise<void> {
  await walkPortal(stripe)
  await walkFeedback(stripe)
  await walkWebhooks(stripe)
  await walkAccounts(stripe)
  const { data } = await stripe.events.list({ limit: 100 })
  await stripe.events.retrieve(data[0]?.id ?? '')
  await stripe.events.list({ type: 'customer.*' }).autoPagingToArray({ limit: 1000 })
}

async function walkPortal({ billingPortal, customers }: Stripe): Promise<void> {
  const { configurations, sessions } = billingPortal
  const configuration = await configurations.create({
    business_profile: { headline: 'Welcome', privacy_policy_url: 'https://example.com/privacy' },
    features: {
      customer_update: { enabled: true, allowed_updates: ['email', 'tax_id'] },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true },
      subscription_cancel: {
        enabled: true,
        mode: 'at_period_end',
        cancellation_reason: { enabled: true, options: ['too_expensive', 'unused', 'other'] },
      },
    },
    default_return_url: 'https://example.com',
  })
  await configurations.retrieve(configuration.id)
  await configurations.update(configuration.id, { features: { invoice_history: { enabled: false } } })
  await configurations.list({ is_default: false })
  const { id: customer } = await customers.create({})
  await sessions.create({ customer, configuration: configuration.id, return_url: 'https://example.com/account' })
  await sessions.create({ customer, flow_data: { type: 'payment_method_update' }, locale: 'it' })
}

async function walkFeedback({ billing: { feedbackOptions } }: Stripe): Promise<void> {
  const { id } = await feedbackOptions.create({ description: 'Too few colours' })
  await feedbackOptions.retrieve(id)
  await feedbackOptions.update(id, { description: 'Too few colors' })
  await feedbackOptions.list({ status: 'active' })
  await feedbackOptions.deactivate(id)
}

async function walkWebhooks({ webhookEndpoints }: Stripe): Promise<void> {
  const endpoint = await webhookEndpoints.create({
    url: 'https://example.com/hooks',
    enabled_events: ['customer.created', 'invoice.paid'],
    description: 'Hooks',
  })
  await webhookEndpoints.retrieve(endpoint.id)
  await webhookEndpoints.update(endpoint.id, { enabled_events: ['*'], disabled: true })
  await webhookEndpoints.list()
  await webhookEndpoints.del(endpoint.id)
}

async function walkAccounts({ accounts }: Stripe): Promise<void> {
  const account = await accounts.create({ type: 'standard', country: 'IT', email: 'shop@example.com' })
  await accounts.retrieve(account.id)
  await accounts.retrieveCurrent()
  await accounts.update(account.id, { metadata: { shop: '1' } })
  await accounts.list()
  await accounts.del(account.id)
}
