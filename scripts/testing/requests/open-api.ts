import Stripe from 'stripe'
import { makePortal } from '@/lib/access/testing/make-portal'
import { apiScopes, type ApiScope } from '@/lib/api/keys/api-key'
import { createApiKey } from '@/lib/api/keys/create-api-key'
import { db } from '@/lib/db/client'
import { apiFetch } from './api-fetch'

type Body = Record<string, unknown> & { id: string; error?: { code: string } }
type Sent = { form?: string; headers?: Record<string, string>; apiKey?: string }

export async function makeKey(merchantId: string, scopes: readonly ApiScope[] = apiScopes): Promise<string> {
  return (await createApiKey({ merchantId, name: 'shop', scopes, createdBy: 'user:1', now: new Date() })).key
}

export function sdk(apiKey: string): Stripe {
  return new Stripe(apiKey, {
    httpClient: Stripe.createFetchHttpClient(apiFetch),
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

/** The error that the SDK throws, in short, or null. */
export function refusal(call: Promise<unknown>) {
  return call.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof Stripe.errors.StripeError)) throw error
      return { status: error.statusCode, type: error.rawType, code: error.code, param: error.param }
    },
  )
}

/** prod_1 with price_1 and price_2, and prod_2 with price_3. */
async function makePlans(merchantId: string, now: Date): Promise<void> {
  const plans = { price_1: 'prod_1', price_2: 'prod_1', price_3: 'prod_2' }
  const fetched = { merchantId, fetchedAt: now }
  await db.product.createMany({ data: ['prod_1', 'prod_2'].map((id) => ({ ...fetched, id, name: id })) })
  await db.price.createMany({
    data: Object.entries(plans).map(([id, productId]) => ({
      ...fetched,
      id,
      productId,
      currency: 'usd',
      type: 'recurring',
      billingScheme: 'per_unit',
      currencyOptions: {},
    })),
  })
}

/** A merchant with a customer, the subscription sub_1, a few plans and a key, and ways to call the API with it. */
export async function openApi() {
  const portal = await makePortal({ customer: { preferredLocales: ['it'] } })
  const now = new Date()
  await db.subscription.create({
    data: {
      ...portal,
      id: 'sub_1',
      status: 'active',
      currency: 'usd',
      collectionMethod: 'charge_automatically',
      billingMode: 'flexible',
      startDate: now,
      createdAt: now,
    },
  })
  await makePlans(portal.merchantId, now)
  const key = await makeKey(portal.merchantId)
  const call = async (method: string, path: string, { form = '', headers = {}, apiKey = key }: Sent = {}) => {
    const answer = await apiFetch(`http://portico.test/v1/billing_portal/${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      ...(method === 'POST' && { body: form }),
    })
    return { answer, body: (await answer.json()) as Body }
  }
  return { portal, key, stripe: sdk(key), call }
}
