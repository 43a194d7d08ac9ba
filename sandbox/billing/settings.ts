import type { StoredObject } from '../core/store/objects'
import type { Universe } from '../core/store/universe'

const hour = 3600
export const day = 86_400

/** What a merchant sets in Stripe's dashboard; here also of one customer, so that scenarios need not agree on them. */
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

const defaultSettings: BillingSettings = {
  draftSeconds: hour,
  retryDays: [3, 5, 7],
  afterRetries: 'past_due',
  upcomingDays: 7,
}

const kind = 'sandbox.billing_settings'

type StoredSettings = StoredObject & Partial<BillingSettings>

/** The settings of a customer: its own, else the universe's, else the default. */
export function billingSettings(universe: Universe, customer: string | null): BillingSettings {
  return { ...defaultSettings, ...settingsOf(universe, kind), ...settingsOf(universe, customer) }
}

/** Changes the settings of a universe, or of one of its customers. */
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
