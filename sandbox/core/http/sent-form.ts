/**
 * Members that are stored like any other and sent only where `expand` names them, by `object`. `expand` notes in
 * `_expanded` which of them it was asked for.
 */
export const sentWhenExpanded: Record<string, string[]> = {
  price: ['tiers', 'currency_options'],
  coupon: ['applies_to', 'currency_options'],
}

/** JSON of an object as the API sends it: without the sandbox's own members, whose names begin with an underscore. */
export function sentForm(answer: object): string {
  const text = JSON.stringify(answer)
  // Most answers have nothing to hide, and a replacer makes JSON.stringify several times slower.
  return /"(?:_|tiers"|currency_options"|applies_to")/.test(text) ? JSON.stringify(answer, onlySent) : text
}

function onlySent(this: unknown, name: string, value: unknown): unknown {
  // Metadata may well have such names; only what has an `object` member is one of Stripe's objects.
  if (!isStripeObject(this)) return value
  if (name.startsWith('_')) return undefined
  return sentWhenExpanded[this.object]?.includes(name) && !this._expanded?.includes(name) ? undefined : value
}

function isStripeObject(value: unknown): value is { object: string; _expanded?: string[] } {
  return typeof value === 'object' && value !== null && 'object' in value && typeof value.object === 'string'
}
