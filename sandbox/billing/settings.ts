import type { StoredObject } from '../core/store/objects'
import type { Universe } from '../core/store/universe'

const hour = 3600
export const day = 86_400

/**
 * At Stripe a merchant sets these in the dashboard. Here a customer can have its own, so that scenarios do not
 * conflict.
 */
export interface BillingSettings {
  /** A renewal's invoice stays a draft for this many seconds. */
  draftSeconds: number
  /** Lists the days from each failed attempt to the next. `afterRetries` applies after the last one. */
  retryDays: number[]
  /** This is what happens to a subscription whose invoice was never paid. */
  afterRetries: 'cancel' | 'unpaid' | 'past_due'
  /** `invoice.upcoming` is sent this many days ahead. */
  upcomingDays: number
}

const defaultSettings: BillingSettings = {
  draftSeconds: hour,
  retryDays: [3, 5, 7],
  afterRetries: 'past_due',
  upcomingDays: 7,
}

const kind = 'sandbox.billing_settings'

type StoredSettings = StoredObject & Partial<BillingSettings>

/** Returns the settings of a customer: its own, else the universe's, else the defaults. */
export function billingSettings(universe: Universe, customer: string | null): BillingSettings {
  return { ...defaultSettings, ...settingsOf(universe, kind), ...settingsOf(universe, customer) }
}

/** Changes the settings of a universe or of one of its customers. */
export function setBillingSettings(universe: Universe, customer: string | null, patch: Partial<BillingSettings>): void {
  const collection = universe.rawCollection(kind)
  const id = customer ?? kind
  if (collection.get(id)) collection.update(id, patch as Partial<StoredObject>)
  else collection.insert({ id, object: kind, ...patch } as StoredObject)
}

function settingsOf(universe: Universe, id: string | null): Partial<BillingSettings> {
  const {
    id: _id,
    object: _object,
    ...settings
  } = universe.rawCollection(kind).get(id) ?? ({} as Partial<StoredSettings>)
  return settings as Partial<BillingSettings>
}
