import { objectsIn, type Members } from './objects-in'
import type { StoredObject } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import type { Ask } from './ask'
import type { Conversation } from './read-conversations'

/** No recorded answer shows a product, so names and units come from the lines of invoices. */
const products: Record<string, { name: string; unit_label: string | null }> = {
  prod_EYTX7RYhRjcwKD: { name: 'Test Subscription', unit_label: 'user' },
  prod_J54YfEqBTZfFes: { name: 'Default', unit_label: null },
}

/** Gives a universe what the recorded account held before the conversation: its products, prices and coupons. */
export function giveAccountBefore(universe: Universe, { calls }: Conversation): void {
  const objects = calls.flatMap(({ body }) => objectsIn(body))
  universe.transact(null, () => {
    for (const [id, product] of Object.entries(products)) put(universe, 'product', { ...blankProduct, id, ...product })
    for (const object of objects) {
      if (object.object === 'price') put(universe, 'price', { currency_options: {}, ...object })
      if (object.object === 'coupon') put(universe, 'coupon', { ...object, times_redeemed: redeemedBefore(object) })
    }
  })
}

/** Names the account as its invoices do. */
export async function nameAccount({ calls }: Conversation, account: string, ask: Ask): Promise<void> {
  const invoice = calls.flatMap(({ body }) => objectsIn(body)).find(({ account_name: name }) => name)
  if (!invoice) return
  const form = new URLSearchParams({ 'business_profile[name]': String(invoice.account_name) })
  await ask('POST', `/v1/accounts/${account}`, form.toString())
}

function put(universe: Universe, kind: string, object: Members): void {
  const collection = universe.rawCollection(kind)
  if (!collection.get(String(object.id))) collection.insert(object as unknown as StoredObject)
}

/** Each conversation that shows a coupon redeems it once. */
function redeemedBefore({ times_redeemed: count }: Members): number {
  return Number(count) - 1
}

const blankProduct = {
  object: 'product',
  active: true,
  attributes: [],
  created: 1_583_852_982,
  default_price: null,
  description: null,
  features: [],
  images: [],
  livemode: false,
  marketing_features: [],
  metadata: {},
  package_dimensions: null,
  shippable: null,
  statement_descriptor: null,
  tax_code: null,
  type: 'service',
  updated: 1_583_852_982,
  url: null,
}
