/** The fields that a row names, as `listFields` does: `mode=at_period_end|immediately` are two. */
export function fieldsOfRow(key: string): string[] {
  const [field = '', values] = key.split('=')
  return values === undefined ? [field] : values.split('|').map((value) => `${field}=${value}`)
}
