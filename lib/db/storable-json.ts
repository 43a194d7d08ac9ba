/**
 * JSON that PostgreSQL can store in text and JSON columns: without U+0000 and unpaired surrogates, which Stripe allows
 * in names. bigints become strings.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each))
  // JSON.stringify escapes U+0000 and unpaired surrogates, but no complete pair. The pattern skips every other escape,
  // `\\` among them.
  return json.replace(/\\(?:u0000|ud[89a-f][\da-f]{2}|.)/g, (escape) => (/^\\u(?:0000|d)/.test(escape) ? '' : escape))
}
