/**
 * These members, listed by `object`, are stored like any other but sent only where `expand` names them. `expand`
 * records the requested ones in `_expanded`. A path leads to a member of a plain value.
 */
export const sentWhenExpanded: Record<string, string[]> = {
  'billing_portal.configuration': ['features.subscription_update.products'],
  price: ['tiers', 'currency_options'],
  coupon: ['applies_to', 'currency_options'],
  promotion_code: ['restrictions.currency_options'],
}

/** Serializes an object as the API sends it. Members whose names begin with an underscore are left out. */
export function sentForm(answer: object): string {
  const text = JSON.stringify(answer)
  // The replacer is used only when needed, because it makes JSON.stringify several times slower.
  return /"(?:_|tiers"|currency_options"|applies_to"|products")/.test(text) ? JSON.stringify(answer, onlySent) : text
}

function onlySent(this: unknown, name: string, value: unknown): unknown {
  // Metadata may contain such names too. Only a value with an `object` member is one of Stripe's objects.
  if (!isStripeObject(this)) return value
  if (name.startsWith('_')) return undefined
  let sent = value
  for (const path of sentWhenExpanded[this.object] ?? []) {
    const [first, ...rest] = path.split('.')
    if (first === name && !this._expanded?.includes(path)) sent = without(sent, rest)
  }
  return sent
}

/** A value without the member that a path leads to; undefined where the path is at its end. */
function without(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return undefined
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [name]: without((value as Record<string, unknown>)[name], rest) }
}

function isStripeObject(value: unknown): value is { object: string; _expanded?: string[] } {
  return typeof value === 'object' && value !== null && 'object' in value && typeof value.object === 'string'
}
