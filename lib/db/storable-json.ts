/**
 * JSON that PostgreSQL can keep, in text columns and in JSON ones: without U+0000 and halves of surrogate pairs, which
 * Stripe takes in names. bigints become strings.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each))
  // JSON.stringify escapes both, and a pair that is whole not at all. Other escapes are passed over, `\\` among them.
  return json.replace(/\\(?:u0000|ud[89a-f][\da-f]{2}|.)/g, (escape) => (/^\\u(?:0000|d)/.test(escape) ? '' : escape))
}
