import type { StoredObject } from '../core/objects'
import type { Universe } from '../core/universe'

const hour = 3600
export const day = 86_400

/** What a merchant sets in Stripe's dashboard; here per universe, by `POST /_sandbox/billing_settings`. */
export interface BillingSettings {
  /** how long a renewal's invoice stays a draft, seconds */
  draftSeconds: number
  /** days from each failed attempt to the next; after the last, `afterRetries` */
  retryDays: number[]
  /** what becomes of a subscription whose invoice was never paid */
  afterRetries: 'cancel' | 'unpaid' | 'past_due'
  /** how many days ahead `invoice.upcoming` is sent */
  upcomingDays: number
}

export const defaultSettings: BillingSettings = {
  draftSeconds: hour,
  retryDays: [3, 5, 7],
  afterRetries: 'past_due',
  upcomingDays: 7,
}

const kind = 'sandbox.billing_settings'

export function billingSettings(universe: Universe): BillingSettings {
  const stored = universe.rawCollection(kind).get(kind) as (StoredObject & BillingSettings) | undefined
  if (!stored) return defaultSettings
  const { draftSeconds, retryDays, afterRetries, upcomingDays } = stored
  return { draftSeconds, retryDays, afterRetries, upcomingDays }
}

export function setBillingSettings(universe: Universe, patch: Partial<BillingSettings>): BillingSettings {
  const collection = universe.rawCollection(kind)
  const next = { ...billingSettings(universe), ...patch }
  if (collection.get(kind)) collection.update(kind, next as Partial<StoredObject>)
  else collection.insert({ id: kind, object: kind, ...next } as StoredObject)
  return billingSettings(universe)
}
