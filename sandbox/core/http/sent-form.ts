/**
 * These members, listed by `object`, are stored like any other but sent only where `expand` names them. `expand`
 * records the requested ones in `_expanded`.
 */
export const sentWhenExpanded: Record<string, string[]> = {
  price: ['tiers', 'currency_options'],
  coupon: ['applies_to', 'currency_options'],
}

/** Serializes an object as the API sends it. Members whose names begin with an underscore are left out. */
export function sentForm(answer: object): string {
  const text = JSON.stringify(answer)
  // The replacer is used only when needed, because it makes JSON.stringify several times slower.
  return /"(?:_|tiers"|currency_options"|applies_to")/.test(text) ? JSON.stringify(answer, onlySent) : text
}

function onlySent(this: unknown, name: string, value: unknown): unknown {
  // Metadata may contain such names too. Only a value with an `object` member is one of Stripe's objects.
  if (!isStripeObject(this)) return value
  if (name.startsWith('_')) return undefined
  return sentWhenExpanded[this.object]?.includes(name) && !this._expanded?.includes(name) ? undefined : value
}

function isStripeObject(value: unknown): value is { object: string; _expanded?: string[] } {
  return typeof value === 'object' && value !== null && 'object' in value && typeof value.object === 'string'
}
